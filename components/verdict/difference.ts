/** A text cut where it departs from another. */
export interface Cut {
  readonly before: string
  readonly different: string
  readonly after: string
}

/** Below this share of common text, two values are simply different and underlining helps nobody. */
const worthwhile = 0.4

/**
 * Cuts two texts around their difference; `null` if they are equal or have too little in common.
 * A difference of more than two characters is widened to whole words: "billing", not "bill".
 */
export function difference(a: string, b: string): readonly [Cut, Cut] | null {
  if (a === b) return null
  const [left, right] = [[...a], [...b]]
  let start = 0
  while (start < left.length && start < right.length && left[start] === right[start]) start++
  let end = 0
  const shortest = Math.min(left.length, right.length)
  while (end < shortest - start && left.at(-1 - end) === right.at(-1 - end)) end++
  if (start + end < worthwhile * Math.max(left.length, right.length)) return null
  if (Math.max(left.length, right.length) - start - end > 2) {
    // Only where a word is cut in two: what is added after a whole word stands alone.
    if (isWord(left[start]) || isWord(right[start])) while (start > 0 && isWord(left[start - 1])) start--
    if (isWord(left.at(-1 - end)) || isWord(right.at(-1 - end))) while (end > 0 && isWord(left.at(-end))) end--
  }
  return [cut(left, start, end), cut(right, start, end)]
}

function cut(text: readonly string[], start: number, end: number): Cut {
  const stop = text.length - end
  return {
    before: text.slice(0, start).join(''),
    different: text.slice(start, stop).join(''),
    after: text.slice(stop).join(''),
  }
}

const isWord = (character: string | undefined) => character !== undefined && /[\p{L}\p{N}]/u.test(character)
