import { inGroup } from '../pipeline/checks'
import { strictPolicy } from '../pipeline/policy'
import type { Scenario } from '../scenarios/scenario'
import { anyScope, type Demo } from './rebase'
import type { Round, Run } from './run'
import { type Step, stepMaker } from './step'

/** A scenario that is not sent, and why. */
export interface LeftOut {
  readonly id: string
  readonly title: string
  readonly why: string
}

export interface Catalogue {
  readonly steps: readonly Scenario[]
  readonly leftOut: readonly LeftOut[]
}

const configured = 'It needs a server of other settings, issuers or keys.'
const rounds: Readonly<Record<Round, string>> = {
  dpop: 'A token bound to a key: the round of --dpop.',
  mtls: 'A token bound to a certificate: the round of --mtls.',
}

/**
 * Which scenarios can be asked of an arbitrary server that trusts the run's issuer, in their order, each request once.
 * @param now Seconds.
 */
export async function catalogueOf(
  scenarios: readonly Scenario[],
  demo: Demo,
  run: Run,
  now: number,
): Promise<Catalogue> {
  const make = await stepMaker(demo, run)
  // Tells which scenarios turn on a scope, where the server demands none.
  const scoped = run.scopes.length > 0 ? null : await stepMaker(demo, { ...run, scopes: [anyScope] })
  const steps: Scenario[] = []
  const leftOut: LeftOut[] = []
  const seen = new Set<string>()
  for (const scenario of scenarios) {
    const why = needsAnother(scenario, demo) ?? (await unfit(scenario)) ?? null
    if (why === null) steps.push(scenario)
    else leftOut.push({ id: scenario.id, title: scenario.title, why })
  }
  return { steps, leftOut }

  async function unfit(scenario: Scenario): Promise<string | null> {
    const round = roundOf(scenario)
    if (round && !run.rounds.includes(round)) return rounds[round]
    const step = await make(scenario, { now, serial: 0, nonce: null })
    if (step.complaints[0] !== undefined) return step.complaints[0]
    if (step.judgement.verdict.outcome === 'undecided') return 'The specifications leave it open.'
    if (step.input.request.authorization.some((value) => /[^\t\x20-\x7e]/.test(value))) return 'HTTP cannot carry it.'
    const { clientCertificate } = step.input.request
    const { holder, thief } = run.certificates ?? {}
    if (clientCertificate !== null && clientCertificate !== holder?.pem && clientCertificate !== thief?.pem)
      return 'A TLS handshake cannot carry it.'
    if (scoped && decidesOnScope(await scoped(scenario, { now, serial: 0, nonce: null })))
      return 'This server names no scope that it demands; --scope says which.'
    const same = fingerprint(step)
    if (seen.has(same)) return 'The same request as another.'
    seen.add(same)
    return null
  }
}

function needsAnother(scenario: Scenario, { world }: Demo): string | null {
  if (scenario.policy || scenario.issuers || scenario.resource !== undefined || scenario.introspection !== undefined)
    return configured
  const server = world.servers.find(({ id }) => id === scenario.server)
  const ordinary = JSON.stringify({ ...server?.policy, requiredScopes: [] }) === JSON.stringify(strictPolicy)
  if (!ordinary) return configured
  return scenario.request?.form ? 'An MCP request is JSON, not a form.' : null
}

/** The round that a scenario belongs to: what its token is bound to, or what its request shows. */
export function roundOf({ token, proofs, request }: Scenario): Round | null {
  const cnf = token?.claims?.cnf
  if (request?.clientCertificate || (typeof cnf === 'object' && cnf !== null && 'x5t#S256' in cnf)) return 'mtls'
  return proofs || cnf !== undefined ? 'dpop' : null
}

const scopeChecks: readonly string[] = inGroup('scope')
const decidesOnScope = ({ judgement: { verdict } }: Step) =>
  verdict.outcome !== 'accepted' && scopeChecks.includes(verdict.decidedBy)

/** Requests are the same if all of them is but random numbers: ECDSA signs anew each time. */
function fingerprint({ scenario, token, input: { request } }: Step): string {
  const signed = scenario.token?.text === undefined ? token.slice(0, token.lastIndexOf('.')) : token
  const { signedBy, afterwards } = scenario.token ?? {}
  const shown = request.authorization.map((value) => (token === '' ? value : value.replaceAll(token, '{token}')))
  const all = [signed, signedBy ?? 'rsa', afterwards, shown, request.url, request.clientCertificate, scenario.proofs]
  // A member that is left out on purpose is a difference.
  return JSON.stringify(all, (_, value) => (typeof value === 'symbol' ? String(value) : value))
}
