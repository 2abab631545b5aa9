/** A private key or secret that the reader has made or pasted. It lives in the page's memory and nowhere else. */
export interface HeldKey {
  /** The JWK as JSON, its private members included. No two keys of a ring have the same. */
  readonly text: string
  readonly name: string
  /** What it signs with, where nothing else is asked. */
  readonly alg: string
  /** Taken off the list; kept, so that undoing brings it back. */
  readonly removed: boolean
}

/** The ring with these keys as well, each under a name of its own. One that is held already keeps its name. */
export function withKeys(ring: readonly HeldKey[], keys: readonly Omit<HeldKey, 'removed'>[]): readonly HeldKey[] {
  let held = ring
  for (const key of keys)
    held = held.some(({ text }) => text === key.text)
      ? held.map((other) => (other.text === key.text ? { ...other, removed: false } : other))
      : held.concat({ ...key, name: freeName(key.name, held), removed: false })
  return held
}

/** Longest name of a key, in characters. */
const longestName = 60

/** The name itself, or with the first number that makes it one of its own; that of another key is never taken. */
export function freeName(wanted: string, ring: readonly HeldKey[]): string {
  const name = wanted.trim().slice(0, longestName) || 'key'
  const taken = new Set(ring.map((key) => key.name))
  if (!taken.has(name)) return name
  let number = 2
  while (taken.has(`${name}-${number}`)) number++
  return `${name}-${number}`
}

export const renamed = (ring: readonly HeldKey[], text: string, name: string): readonly HeldKey[] => {
  const others = ring.filter((key) => key.text !== text)
  return ring.map((key) => (key.text === text ? { ...key, name: freeName(name, others) } : key))
}

export const withoutKey = (ring: readonly HeldKey[], text: string): readonly HeldKey[] =>
  ring.map((key) => (key.text === text ? { ...key, removed: true } : key))

/** A ring as it was, and every key that has come since: going back takes none away. */
export const mergedRing = (before: readonly HeldKey[], now: readonly HeldKey[]): readonly HeldKey[] => {
  const known = new Set(before.map(({ text }) => text))
  return [...before, ...now.filter(({ text }) => !known.has(text))]
}
