import { type JsonObject, findMember } from './json'
import { clip } from './text'

export type DateProblem = 'not-a-number' | 'not-finite' | 'milliseconds'

/** A time claim: seconds since 1970, possibly fractional (RFC 7519 §2 NumericDate). */
export interface NumericDate {
  readonly seconds: number
}

/** Reads a time claim; `null` if it is absent. Digits are reported as they stand in the token. */
export function readNumericDate(claims: JsonObject, name: string, now: number): NumericDate | { readonly problem: DateProblem; readonly text: string } | null {
  const member = findMember(claims, name)
  if (!member) return null
  const text = clip(member.text, 40)
  if (typeof member.value !== 'number') return { problem: 'not-a-number', text }
  if (!Number.isFinite(member.value)) return { problem: 'not-finite', text }
  // Seconds reach 1e11 in the year 5138; milliseconds passed it in 1973. The test by the clock keeps
  // an absurdly far but honest date in seconds from being called milliseconds.
  const century = 100 * 31_557_600
  if (Math.abs(member.value) >= 1e11 && Math.abs(member.value / 1000 - now) < century) return { problem: 'milliseconds', text }
  return { seconds: member.value }
}
