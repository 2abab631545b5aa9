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

/**
 * The few pages whose address is most like the one asked for, best first; none if none is like it.
 * A page that is looked for by the very word comes before those whose address is only spelled like it.
 */
export function mostSimilar<T extends { readonly path: string; readonly words?: string }>(
  asked: string,
  known: readonly T[],
): readonly T[] {
  const wanted = wordsOf(asked.slice(0, 200))
  if (wanted === '') return []
  return known
    .map((page) => ({ page, likeness: page.words?.split(' ').includes(wanted) ? 1 : likenessOf(wanted, page.path) }))
    .filter(({ likeness }) => likeness > 0)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, 3)
    .map(({ page }) => page)
}

/** Words share pairs of letters by chance: unless nearly all are shared, one word must begin like another. */
function likenessOf(wanted: string, path: string): number {
  const words = wordsOf(path)
  const likeness = similarity(wanted, words)
  return likeness > 0.6 || (likeness > 0.4 && beginAlike(wanted, words)) ? likeness : 0
}

const beginAlike = (wanted: string, words: string): boolean => {
  const beginnings = new Set(words.split('-').map(beginning))
  return wanted.split('-').some((word) => beginnings.has(beginning(word)))
}

const beginning = (word: string) => word.slice(0, 3)
