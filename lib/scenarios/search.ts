/** Whether a text holds each of the words, in any case and order. No word is in every text. */
export function hasWords(text: string, words: string): boolean {
  const haystack = text.toLowerCase()
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => haystack.includes(word))
}
