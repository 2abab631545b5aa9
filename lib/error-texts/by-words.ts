import { hasWords } from '../search/has-words'
import type { ErrorText, Printer } from './entry'

/** More than one line, or more than this, is pasted and not typed. In characters. */
const mostTyped = 80

/**
 * For who types words in place of pasting a message: the messages that have all of them in their text, their meaning or
 * the name of who prints them. Those with all of them in the text come first.
 */
export function byWords<T extends ErrorText>(
  entries: readonly T[],
  printers: readonly Printer[],
): (words: string) => readonly T[] {
  const names = new Map(printers.map(({ id, name }) => [id, name]))
  const prepared = entries.map((entry) => {
    const text = [entry.text, ...(entry.also ?? [])].join(' ')
    return { entry, text, whole: [names.get(entry.printedBy), text, entry.means, entry.fix].join(' ') }
  })
  return (typed) => {
    const words = typed.trim()
    if (words.length < 2 || words.length > mostTyped || words.includes('\n')) return []
    const found = prepared.filter(({ whole }) => hasWords(whole, words))
    return [
      ...found.filter(({ text }) => hasWords(text, words)),
      ...found.filter(({ text }) => !hasWords(text, words)),
    ].map(({ entry }) => entry)
  }
}
