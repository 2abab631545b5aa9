import type { TrustedIssuer } from '../pipeline/types'
import type { JwtSample, OpaqueSample, SampleFailure } from './product'

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
