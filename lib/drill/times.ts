/** Seconds that a time must lie from the moment it is judged, for two clocks to agree about it. */
const margin = 120

/** Seconds: what lies further from the demo's instant is a number of another kind. */
const reach = 100_000_000

/** A number of a scenario, seconds or milliseconds near the demo's instant, as near to `now`. */
export function shifted(value: number, from: number, now: number): number {
  if (Math.abs(value - from) < reach) return value - from + now
  if (Math.abs(value / 1000 - from) < reach) return value + (now - from) * 1000
  return value
}

/** The same for numbers that stand in a text. */
export const shiftedText = (text: string, from: number, now: number): string =>
  text.replace(/(?<![\w.])\d{10}(?:\d{3})?(?![\w.])/g, (digits) => String(shifted(Number(digits), from, now)))

/** `outside` the margin, the same time further out; `null` for one that is the very second it is judged. */
export function outside(time: number, now: number): number | null {
  const away = time - now
  if (away === 0) return null
  return Math.abs(away) >= margin ? time : now + Math.sign(away) * (margin + 60)
}
