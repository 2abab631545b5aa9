import { readSegment } from '../../pipeline/encoding/object-segment'
import { errorIn } from '../answer-error'
import type { Takeaway } from '../takeaway'
import { needsServer } from '../target'
import { rulesOf } from '../rules'

/** How a test presents the token of a case to a server that trusts an issuer of the test's own. */
export type Recipe =
  /** Made again: its claims, its times moved to the clock of the run, signed by the issuer or by a stranger. */
  | {
      readonly kind: 'minted'
      readonly header: Readonly<Record<string, unknown>>
      readonly claims: Readonly<Record<string, unknown>>
      /** Seconds from the instant of the run. */
      readonly times: Readonly<Record<string, number>>
      readonly signer: 'issuer' | 'stranger'
    }
  /** As it was sent: what is wrong with it lies in its text or in the request. `null`: no Authorization at all. */
  | { readonly kind: 'verbatim'; readonly authorization: string | null }

/** What the server must answer. */
export interface Answered {
  readonly accepted: boolean
  readonly status: number
  readonly error: string | null
}

/** Steps that speak of claims, key or type: a token made again comes out at the same one. */
const aboutClaims = new Set([
  'type',
  'issuer-trust',
  'signature',
  'audience-presence',
  'audience-type',
  'audience',
  'audience-breadth',
  'required-claims',
  'expiry',
  'not-before',
  'issued-at',
  'maximum-age',
  'subject',
  'token-kind',
  'revocation',
  'scope',
  'authentication-context',
])

const timeClaims = ['exp', 'iat', 'nbf', 'auth_time']
/** Seconds: a time further from the case's own clock is no time of this token and stays as it is. */
const threeYears = 94_608_000

/** What tests can sign with in every language. */
export const signingAlgorithm = (given: Takeaway): 'ES256' | 'RS256' | null =>
  (['ES256', 'RS256'] as const).find((alg) => given.server.policy.algorithms.includes(alg)) ?? null

/** What is missing for a test, as a sentence; `null`: nothing. */
export function needsTest(given: Takeaway): string | null {
  if (given.judgement.verdict.outcome === 'undecided')
    return 'It needs a verdict: as long as that is open, nobody knows what a server must answer.'
  if (signingAlgorithm(given) === null) return 'It needs ES256 or RS256 among the algorithms of the server.'
  const recipe = recipeOf(given)
  if (recipe.kind === 'verbatim' && /[^\t -~]/.test(recipe.authorization ?? ''))
    return 'Its Authorization value has characters that no HTTP library sends.'
  return needsServer(given)
}

/** How a test makes the request anew: signed by a key of its own where only claims matter, else letter by letter. */
export function recipeOf(given: Takeaway): Recipe {
  const { judgement, request, token, now } = given
  const { verdict } = judgement
  const verbatim: Recipe = { kind: 'verbatim', authorization: request.authorization[0] ?? null }
  const isPlain = request.authorization.length === 1 && request.authorization[0] === `Bearer ${token}`
  if (!isPlain || (verdict.outcome !== 'accepted' && !aboutClaims.has(verdict.decidedBy))) return verbatim
  const [head, body, ...rest] = token.split('.')
  const header = parsed(head)
  const claims = parsed(body)
  if (!header || !claims || rest.length !== 1) return verbatim
  const { alg: _, kid: __, crit, b64, ...kept } = header
  if (crit !== undefined || b64 !== undefined) return verbatim
  const times = timeClaims.flatMap((name): [string, number][] => {
    const value = claims[name]
    return typeof value === 'number' && Math.abs(value - now) < threeYears ? [[name, Math.round(value - now)]] : []
  })
  const isForged = verdict.outcome !== 'accepted' && verdict.decidedBy === 'signature'
  // Another fault of the signature, a missing one say, is a fault of the text.
  if (isForged && verdict.reason !== 'mismatch') return verbatim
  const signer = isForged ? 'stranger' : 'issuer'
  const moved = new Set(times.map(([name]) => name))
  return {
    kind: 'minted',
    header: kept,
    claims: Object.fromEntries(Object.entries(claims).filter(([name]) => !moved.has(name))),
    times: Object.fromEntries(times),
    signer,
  }
}

/** `null` for what two readers could read differently: a member written twice, a number that is none; and no object. */
function parsed(segment = ''): Readonly<Record<string, unknown>> | null {
  const object = readSegment(segment)
  if (typeof object === 'string' || !object.distinct) return null
  const value = JSON.parse(object.text) as Readonly<Record<string, unknown>>
  return isFaithful(value) ? value : null
}

function isFaithful(value: object): boolean {
  let faithful = true
  JSON.stringify(value, (_, member: unknown) => {
    if (typeof member === 'number' && !Number.isFinite(member)) faithful = false
    return member
  })
  return faithful
}

/** The claims of a token that this server must take. */
export function goodRecipe(given: Takeaway): Extract<Recipe, { kind: 'minted' }> {
  const rules = rulesOf(given)
  const [type] = given.server.policy.types
  const own: Readonly<Record<string, unknown>> = {
    iss: rules.issuers[0]?.issuer ?? '',
    aud: rules.resource,
    sub: 'test-user',
    client_id: 'test-client',
    jti: 'test-1',
    ...(rules.scopes.length > 0 && { [rules.scopeClaims[0] ?? 'scope']: rules.scopes.join(' ') }),
    ...(rules.acr !== null && { acr: rules.acr }),
  }
  const more = rules.required.filter((name) => !(name in own) && !timeClaims.includes(name))
  return {
    kind: 'minted',
    header: type === undefined ? {} : { typ: type },
    claims: { ...own, ...Object.fromEntries(more.map((name) => [name, 'test'])) },
    times: { iat: -5, exp: 300 },
    signer: 'issuer',
  }
}

export const answered = ({ judgement }: Takeaway): Answered => ({
  accepted: judgement.verdict.outcome === 'accepted',
  status: judgement.answer?.status ?? 0,
  error: errorIn(judgement),
})
