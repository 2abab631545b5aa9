import type { CheckId, CheckReason } from '../pipeline/checks'
import type { TrustedIssuer } from '../pipeline/types'

/** A token of each of a product's profiles, by the profile's id. */
export type Samples = Readonly<Record<string, Sample>>
export type Sample = JwtSample | OpaqueSample

/**
 * A token that is good at a server named as this product names it. In its texts `{resource}` and
 * `{scope}` stand for the server's URI and the scope a call needs; `{iat}` and `{exp}`, alone, for seconds.
 */
export interface JwtSample {
  readonly alg: 'RS256' | 'ES256'
  /** Beside `alg` and `kid`, which come from the key. */
  readonly header: Readonly<Record<string, unknown>>
  readonly claims: Readonly<Record<string, unknown>>
  /** What the server is called beside its URI, where `aud` holds another name: a GUID, a project. */
  readonly names?: readonly string[]
  /** Audiences that may stand beside the server's own. */
  readonly companions?: readonly string[]
  /** Checks that warn of it all the same. */
  readonly warns?: readonly CheckId[]
  /** Scopes a call needs, as this product spells them; `{scope}` if absent. */
  readonly requires?: readonly string[]
  /** A token of this shape is good at no server that checks its audience; there are only failures. */
  readonly nowhere?: true
  readonly failures: readonly SampleFailure[]
}

/** An opaque token, with what the issuer answers about it; `null`: it answers no server of yours. */
export interface OpaqueSample {
  readonly text: string
  readonly answer: Readonly<Record<string, unknown>> | null
  readonly names?: readonly string[]
  readonly requires?: readonly string[]
  readonly failures: readonly SampleFailure[]
}

interface FailedSample {
  /** Unique within the product. */
  readonly id: string
  readonly title: string
  /** One or two sentences. */
  readonly story: string
  readonly header?: Readonly<Record<string, unknown>>
  readonly claims?: Readonly<Record<string, unknown>>
  /** Members left out, of the claims or of the answer. */
  readonly without?: readonly string[]
  /** What is sent instead. */
  readonly text?: string
  /** `null`: nobody asks the issuer. */
  readonly answer?: null
  /** Other names the server goes by in this case. */
  readonly names?: readonly string[]
  readonly requires?: readonly string[]
  /** Checks that warn beside it. */
  readonly warns?: readonly CheckId[]
}

/** How a token typically goes wrong there, as a difference from the good one, and which check refuses it why. */
export type SampleFailure = FailedSample & CheckReason

/** What the placeholders of a sample stand for. */
export interface Setting {
  /** The server's own resource URI. */
  readonly resource: string
  /** The scope a call needs, before the product spells it its way. */
  readonly scope: string
  /** Seconds. */
  readonly iat: number
  readonly exp: number
}

export interface FilledSample {
  readonly header: Readonly<Record<string, unknown>>
  readonly claims: Readonly<Record<string, unknown>>
  readonly requires: readonly string[]
  readonly names: readonly string[]
}

/** A sample, or one of its failures, with everything in its place. */
export function fillSample(sample: JwtSample, setting: Setting, failure?: SampleFailure): FilledSample {
  const claims = without({ ...sample.claims, ...failure?.claims }, failure?.without)
  return {
    header: { ...sample.header, ...failure?.header },
    claims: fill(claims, setting) as FilledSample['claims'],
    requires: fill(failure?.requires ?? sample.requires ?? ['{scope}'], setting) as readonly string[],
    names: failure?.names ?? sample.names ?? [],
  }
}

/** What the issuer answers about an opaque sample; `null`: nobody asks, or it answers no server of yours. */
export function fillAnswer(
  sample: OpaqueSample,
  setting: Setting,
  failure?: SampleFailure,
): Readonly<Record<string, unknown>> | null {
  if (failure?.answer === null || sample.answer === null) return null
  return fill(without({ ...sample.answer, ...failure?.claims }, failure?.without), setting) as Readonly<
    Record<string, unknown>
  >
}

const without = (members: Readonly<Record<string, unknown>>, names: readonly string[] = []) =>
  Object.fromEntries(Object.entries(members).filter(([name]) => !names.includes(name)))

/** Puts the values in, at any depth. */
function fill(value: unknown, setting: Setting): unknown {
  if (value === '{iat}') return setting.iat
  if (value === '{exp}') return setting.exp
  if (typeof value === 'string')
    return value.replaceAll('{resource}', setting.resource).replaceAll('{scope}', setting.scope)
  if (Array.isArray(value)) return value.map((v) => fill(v, setting))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, v]) => [name, fill(v, setting)]))
}

/** The issuer that a sample names, with these keys. */
export const issuerOf = (claims: Readonly<Record<string, unknown>>, keys: TrustedIssuer['keys']): TrustedIssuer => ({
  issuer: String(claims.iss),
  keys,
})
