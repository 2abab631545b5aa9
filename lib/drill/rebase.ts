import { calculateJwkThumbprint, type JWK } from 'jose'
import { strictPolicy } from '../pipeline/policy'
import type { TargetServer } from '../pipeline/types'
import type { World } from '../scenarios/run'
import type { Scenario } from '../scenarios/scenario'
import { type Complain, renamer } from './names'
import { type ClientCertificate, keySetOf, type Run } from './run'
import { outside, shifted, shiftedText } from './times'

/** Where the scenarios come from: what their names, keys and times refer to. */
export interface Demo {
  readonly world: World
  readonly certificates: { readonly holder: ClientCertificate; readonly thief: Pick<ClientCertificate, 'pem'> }
}

/** A scenario of the demo, said of the server under test. */
export interface Rebased {
  readonly scenario: Scenario
  readonly world: World
  /** Why it cannot be said of it; empty if it can. */
  readonly complaints: readonly string[]
}

export interface Moment {
  /** Seconds: when it is sent. */
  readonly now: number
  /** Unlike that of any other request of the run. */
  readonly serial: number
  /** What the server wants proofs to carry; `null`: nothing. */
  readonly nonce: string | null
}

type Rename = (text: string, complain: Complain) => string
type Swaps = readonly (readonly [string, string])[]

/** Seconds: how old a good token is, so that no clock takes it for one of the future, and how long it is good. */
const age = 180
const lifetime = 1800
const day = 86_400

/** What a good token grants where the server demands nothing. */
export const anyScope = 'drill:use'

/** The texts of the demo's keys and certificates, each with the run's in its place. */
export async function swapsOf({ world, certificates }: Demo, run: Run): Promise<Swaps> {
  const { keys, proofKeys, rsaPem } = world.mint
  const names = ['rsa', 'ec', 'attacker', 'retired'] as const
  const holders = ['holder', 'thief'] as const
  const pairs = [
    ...names.map((name) => [keys[name], run.keys[name]] as const),
    ...holders.map((name) => [proofKeys[name], run.proofKeys[name]] as const),
  ]
  const thumbprints = await Promise.all(
    holders.map(async (name) => Promise.all([thumbprint(proofKeys[name]), thumbprint(run.proofKeys[name])])),
  )
  const ours = run.certificates
  return [
    ...pairs.flatMap(([theirs, mine]) => membersOf(theirs, mine)),
    ...thumbprints,
    [rsaPem, run.rsaPem],
    ...(ours
      ? [
          [certificates.holder.pem, ours.holder.pem] as const,
          [certificates.holder.thumbprint, ours.holder.thumbprint] as const,
          [certificates.thief.pem, ours.thief.pem] as const,
        ]
      : []),
  ]
}

const thumbprint = (key: JWK) => calculateJwkThumbprint(key)

function membersOf(theirs: JWK, mine: JWK): readonly (readonly [string, string])[] {
  return (['kid', 'n', 'x', 'y'] as const).flatMap((name) => {
    const [from, to] = [theirs[name], mine[name]]
    return typeof from === 'string' && typeof to === 'string' && from !== to ? [[from, to] as const] : []
  })
}

/**
 * The scenario with the run's names, keys and times, and the server and the issuer it is about. What must come of it is
 * computed from the outcome: a change of its meaning changes what is expected with it.
 */
export function rebase(
  scenario: Scenario,
  { world }: Demo,
  run: Run,
  swaps: Swaps,
  { now, serial, nonce }: Moment,
): Rebased {
  const asked = world.servers.find(({ id }) => id === scenario.server)
  if (!asked) throw new TypeError(`no server ${scenario.server}`)
  const complaints: string[] = []
  const demo = { resource: asked.resource, issuer: String(world.mint.claims.iss) }
  const scope = run.scopes.join(' ') || anyScope
  const said = (rename: Rename) => (text: string) => {
    const swapped = swaps.reduce((all, [from, to]) => all.replaceAll(from, to), text)
    const scoped = asked.policy.requiredScopes.reduce((all, demanded) => all.replaceAll(demanded, scope), swapped)
    return shiftedText(
      rename(scoped, (why) => complaints.push(why)),
      world.mint.now,
      now,
    )
  }
  // A token names the server as it calls itself, a request and its proof the address that is asked.
  const ofToken = said(renamer(demo, run))
  const ofRequest = said(renamer(demo, { ...run, resource: run.url }))
  const inTime = (value: number) => shifted(value, world.mint.now, now)
  const { mint } = world
  const claims = {
    ...each(mint.claims, ofToken, inTime),
    iat: now - age,
    exp: now + lifetime,
    jti: `${run.id}-${serial}`,
    ...run.claims,
  }
  const { policy: _, issuers: __, resource: ___, ...rest } = scenario
  return {
    complaints,
    scenario: {
      ...rest,
      token: scenario.token && clear(each(scenario.token, ofToken, inTime), now, complaints),
      ...(scenario.authorization && { authorization: scenario.authorization.map(ofToken) }),
      ...(scenario.proofs && {
        proofs: scenario.proofs.map((proof, i) => {
          const recipe = clear(each(proof, ofRequest, inTime), now, complaints)
          const own = { jti: `${run.id}-${serial}-${i}`, ...(nonce !== null && { nonce }) }
          return { ...recipe, claims: { ...own, ...recipe.claims } }
        }),
      }),
      request: { url: run.url, ...each(scenario.request ?? {}, ofRequest, inTime) },
    },
    world: {
      servers: [serverOf(asked, run, nonce)],
      mint: {
        ...run,
        now,
        sign: mint.sign,
        header: { ...mint.header, kid: run.keys.rsa.kid },
        claims,
        goodFor: Object.fromEntries(
          Object.entries(mint.goodFor).map(([id, good]) => [id, { ...each(good, ofToken, inTime), ...run.claims }]),
        ),
      },
    },
  }
}

/** A strict server of the name of the one under test. */
const serverOf = (asked: TargetServer, run: Run, nonce: string | null): TargetServer => ({
  ...asked,
  name: 'Your server',
  resource: run.resource,
  issuers: [{ issuer: run.issuer, keys: keySetOf(run) }],
  policy: {
    ...strictPolicy,
    requiredScopes: run.scopes,
    dpop: { ...strictPolicy.dpop, mode: run.rounds.includes('dpop') ? 'optional' : 'off', nonce },
  },
})

/** Every text and number in a value; what is neither, a member left out on purpose too, stays. */
function each<T>(value: T, text: (value: string) => string, number: (value: number) => number): T {
  if (typeof value === 'string') return text(value) as T
  if (typeof value === 'number') return number(value) as T
  if (Array.isArray(value)) return value.map((item) => each(item, text, number)) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, each(member, text, number)])) as T
}

/** Claims that are instants: what lies too near to now is moved away from it. */
const instants = ['exp', 'nbf', 'iat'] as const

function clear<T extends { readonly claims?: Readonly<Record<string, unknown>> }>(
  recipe: T,
  now: number,
  complaints: string[],
): T {
  if (!recipe.claims) return recipe
  const claims: Record<string, unknown> = { ...recipe.claims }
  for (const name of instants) {
    const time = claims[name]
    if (typeof time !== 'number' || Math.abs(time - now) > day) continue
    const moved = outside(time, now)
    if (moved === null) complaints.push('It turns on a single second, which two clocks do not agree about.')
    else claims[name] = moved
  }
  return { ...recipe, claims }
}
