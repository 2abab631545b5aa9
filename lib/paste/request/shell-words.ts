/** A word as a shell hands it over. */
export interface Word {
  readonly text: string
  /** No variable, command or escape stands in it that only the shell could tell. */
  readonly isKnown: boolean
}

type Part = 'blank' | 'end' | Word
const known = (text: string): Word => ({ text, isKnown: true })

/** What a text goes on with, by how it begins. Of two that fit the first is meant. */
const parts: readonly (readonly [begins: RegExp, part: (inner: string, whole: string) => Part])[] = [
  // A line that goes on, in sh, cmd and PowerShell.
  [/[\\^`]\r?\n/y, () => 'blank'],
  // The line below is none of its arguments: something else that was copied along.
  [/\s*\n\s*(?!["'\s-]|https?:)/y, () => 'end'],
  [/\s+/y, () => 'blank'],
  [/[^\s"'\\$`|;&^]+/y, (_, text) => known(text)],
  [/'([^']*)'/y, known],
  [
    /"((?:[^"\\]|\\[\s\S])*)"/y,
    (text) => ({ text: unescaped(text), isKnown: !/(?<!\\)(?:\$[A-Za-z_{(]|`)/.test(text) }),
  ],
  [
    /\$'((?:[^'\\]|\\[\s\S])*)'/y,
    (text) => ({ text: text.replace(/\\(['"\\])/g, '$1'), isKnown: !/\\[^'"\\]/.test(text) }),
  ],
  [/\\([\s\S])/y, known],
  // Another command, or a quote that is never closed.
  [/[|;&"']/y, () => 'end'],
  [/\^/y, (_, text) => known(text)],
  [/[\s\S]/y, (_, text) => ({ text, isKnown: false })],
]
const mostWords = 400

/** The words of the first command of a text, as sh takes them. A quote that is never closed ends it. */
export function shellWords(text: string): readonly Word[] {
  const words: Word[] = []
  let word = null as Word | null
  for (let at = 0; words.length < mostWords; ) {
    const [part, to] = partAt(text, at)
    at = to
    if (typeof part !== 'string') {
      word = { text: (word?.text ?? '') + part.text, isKnown: (word?.isKnown ?? true) && part.isKnown }
      continue
    }
    if (word) words.push(word)
    word = null
    if (part === 'end') break
  }
  return words
}

function partAt(text: string, at: number): readonly [Part, number] {
  for (const [begins, part] of parts) {
    begins.lastIndex = at
    const found = begins.exec(text)
    if (found) return [part(found[1] ?? '', found[0]), begins.lastIndex]
  }
  return ['end', at]
}

/** What a backslash does between double quotes. */
const unescaped = (text: string): string => text.replace(/\\(?:\r?\n|(["\\$`]))/g, '$1')
