/** Pairs of neighbouring characters, each as often as it occurs. */
function pairs(text: string): Map<string, number> {
  const found = new Map<string, number>()
  for (let at = 0; at < text.length - 1; at++) {
    const pair = text.slice(at, at + 2)
    found.set(pair, (found.get(pair) ?? 0) + 1)
  }
  return found
}

/** How much two texts have in common, from 0 to 1: twice the shared pairs of characters by all of them (Dice). */
export function similarity(a: string, b: string): number {
  const [left, right] = [pairs(a), pairs(b)]
  const all = Math.max(a.length - 1, 0) + Math.max(b.length - 1, 0)
  if (all === 0) return a === b ? 1 : 0
  let shared = 0
  for (const [pair, times] of left) shared += Math.min(times, right.get(pair) ?? 0)
  return (2 * shared) / all
}

/** What of an address is compared: its words, without case, extension and the name of the room. */
const wordsOf = (path: string) =>
  path
    .toLowerCase()
    .replace(/\.(html?|md)$/, '')
    .split('/')
    .filter((part) => part !== '' && !['docs', 'checks', 'scenarios', 'index'].includes(part))
    .join('-')

/** The few pages whose address is most like the one asked for, best first; none if none is like it. */
export function mostSimilar<T extends { readonly path: string }>(asked: string, known: readonly T[]): readonly T[] {
  const wanted = wordsOf(asked.slice(0, 200))
  return known
    .map((page) => ({ page, words: wordsOf(page.path) }))
    .filter(({ words }) => mayBe(wanted, words))
    .map(({ page, words }) => ({ page, likeness: similarity(wanted, words) }))
    .filter(({ likeness }) => likeness > 0.4)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, 5)
    .map(({ page }) => page)
}

/** A short word shares pairs with many others by chance, so it must be in the address or begin like it. */
const mayBe = (wanted: string, words: string): boolean =>
  wanted.length > 5 || words.includes(wanted) || words[0] === wanted[0]
