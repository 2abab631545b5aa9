import { wrapped } from '../pipeline/encoding/wrapped'

/**
 * Texts of a case as literals of each language. What is written is printable ASCII: no text can end its literal,
 * its line or a comment, and none can hide what it says behind marks of direction or look-alikes.
 */
type Quote = (text: string) => string

const hex = (n: number, digits: number) => n.toString(16).padStart(digits, '0')

/** Every code unit that is not printable ASCII, the quote and the backslash by `asEscape`. */
const escaped = (text: string, quote: string, asEscape: (unit: number) => string): string =>
  [...Array(text.length).keys()]
    .map((i) => {
      const c = text.charAt(i)
      if (c === quote || c === '\\') return `\\${c}`
      return c >= ' ' && c <= '~' ? c : asEscape(text.charCodeAt(i))
    })
    .join('')

const short: Readonly<Record<number, string>> = { 10: '\\n', 13: '\\r', 9: '\\t' }
const unit = (n: number): string => short[n] ?? `\\u${hex(n, 4)}`

export const inTypeScript: Quote = (text) => `'${escaped(text, "'", unit)}'`
/** `$` begins nothing in a regular C# string. */
export const inCSharp: Quote = (text) => `"${escaped(text, '"', unit)}"`

/** Java reads \u escapes before anything else, so a control character must never be written as one (JLS §3.3). */
export const inJava: Quote = (text) =>
  `"${escaped(text, '"', (n) => short[n] ?? (n < 0x80 ? `\\${n.toString(8).padStart(3, '0')}` : unit(n)))}"`

const byCodePoint = (text: string): string =>
  escaped(text, '"', unit).replace(/\\u(d[89ab][0-9a-f]{2})\\u(d[c-f][0-9a-f]{2})/g, (_, high, low) => {
    const point = String.fromCharCode(Number.parseInt(high, 16), Number.parseInt(low, 16)).codePointAt(0) ?? 0
    return `\\U${hex(point, 8)}`
  })

export const inPython: Quote = (text) => `"${byCodePoint(text)}"`
/** Go strings are UTF-8: half of a surrogate pair has no place in one. */
export const inGo: Quote = (text) => `"${byCodePoint(text.toWellFormed())}"`

/** One word of a POSIX shell. It can hold everything but NUL. */
export const inShell: Quote = (text) => `'${text.replaceAll('\0', '').replaceAll("'", `'\\''`)}'`

const quoted = (quote: Quote, open: string, close: string) => (texts: readonly string[]) =>
  `${open}${texts.map(quote).join(', ')}${close}`

export const listInTypeScript = quoted(inTypeScript, '[', ']')
export const listInPython = quoted(inPython, '[', ']')
export const listInGo = quoted(inGo, '[]string{', '}')
export const listInCSharp = quoted(inCSharp, '[', ']')
export const listInJava = quoted(inJava, 'List.of(', ')')

/** What a value says, fit for a comment of any language: Java reads \u in comments too. */
export const plain = (text: string): string => text.replace(/[^ -[\]-~]/gu, '?')

/** Characters of a line of comment, without its mark. */
const width = 96

/** Lines of comment, each begun by `mark`, broken at spaces. */
export function comment(mark: string, sentences: readonly string[]): string {
  return sentences
    .flatMap((sentence) => wrapped(plain(ascii(sentence)), width))
    .map((line) => `${mark} ${line}`.trimEnd())
    .join('\n')
}

const ascii = (text: string) =>
  text
    .replace(/[’‘]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[–—]/g, '-')
    .replaceAll('…', '...')
    .replaceAll('§', 'section ')

/** Every line but empty ones set in by `spaces`. */
export const indent = (text: string, spaces: number): string => text.replace(/^(?=.)/gm, ' '.repeat(spaces))

/** The lines that are there: parts that do not apply are `null`. */
export const lines = (...parts: readonly (string | null)[]): string => parts.filter((part) => part !== null).join('\n')
