import type { Derived } from './derive'

/**
 * The later of two that were derived from the same inputs, with the parts of the earlier one where both say the same:
 * whoever shows such a part need not do so again. Other inputs are handed on as they are.
 */
export function keepParts(before: Derived, after: Derived): Derived {
  if (before.inputs !== after.inputs) return after
  const parts = Object.entries(after).map(([name, part]) => {
    const earlier = before[name as keyof Derived]
    return [name, isSame(earlier, part) ? earlier : part]
  })
  return Object.fromEntries(parts) as Derived
}

/** Both are plain JSON. */
const isSame = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)
