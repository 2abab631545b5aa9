import { type JsonObject, findMember, memberValue } from '../encoding/json'
import { clip } from '../encoding/visible-text'

export type DateProblem = 'not-a-number' | 'not-finite' | 'wrong-unit'

/** A time claim: seconds since 1970, possibly fractional (RFC 7519 §2 NumericDate). */
export interface NumericDate {
  readonly seconds: number
}

/** A time claim that is no such number, with its text as it stands in the token. */
export interface NoDate {
  readonly problem: DateProblem
  readonly text: string
  /** What was read; `NaN` where it is no number. */
  readonly value: number
  /** The unit it was counted in, if that is what is wrong. */
  readonly unit: string
}

const units = [
  { factor: 1e3, name: 'milliseconds' },
  { factor: 1e6, name: 'microseconds' },
  { factor: 1e9, name: 'nanoseconds' },
] as const
const century = 100 * 31_557_600

/** Reads a time claim; `null` if it is absent. */
export function readNumericDate(claims: JsonObject, name: string, now: number): NumericDate | NoDate | null {
  const value = memberValue(claims, name)
  if (value === undefined) return null
  const text = () => findMember(claims, name)?.text ?? ''
  if (typeof value !== 'number') return { problem: 'not-a-number', text: text(), value: Number.NaN, unit: '' }
  if (!Number.isFinite(value)) return { problem: 'not-finite', text: text(), value, unit: '' }
  // Milliseconds passed 1e12 in 2001; seconds do in the year 33658, long after 9999, which stands for "never".
  // The test by the clock keeps an absurdly far but honest date in seconds from being called anything else.
  const unit = Math.abs(value) >= 1e12 && units.find(({ factor }) => Math.abs(value / factor - now) < century)
  return unit ? { problem: 'wrong-unit', text: text(), value, unit: unit.name } : { seconds: value }
}

/** What a check shows of it. */
export function noDate(date: NoDate): NoDate & { readonly found: string } {
  const found = clip(date.text, 40)
  return { ...date, text: found, found }
}

/** Seconds: “usually no more than a few minutes” (RFC 7519 §4.1.4). */
export const usualTolerance = 300
