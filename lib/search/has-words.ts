/** Characters of what is looked for: whatever is pasted, each item costs no more than a look at these. */
export const longestSearch = 200

/** Whether a text holds each of the words, in any case and order. No word is in every text. */
export function hasWords(text: string, words: string): boolean {
  const haystack = text.toLowerCase()
  return words
    .slice(0, longestSearch)
    .toLowerCase()
    .split(/\s+/)
    .every((word) => haystack.includes(word))
}
