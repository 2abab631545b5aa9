/**
 * Texts of a case in Markdown. None may end a cell, a span or a fence, become a link, an image or HTML, or call
 * somebody (`@name`) or another issue (`#1`) where the text is posted.
 */

const unit = (c: string) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`

/** Line breaks, marks of direction, separators, joiners: whatever would not be seen, or not stay in its line. */
const visible = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}]/gu, (c) =>
      [...Array(c.length).keys()].map((i) => unit(c[i] ?? '')).join(''),
    )

/** What would begin something wherever it stands; `_`, `:` and `&` only beside what makes them mean something. */
const special = /[\\`*[\]<>|~$]|(?<![a-z0-9])_|_(?![a-z0-9])|:(?=[a-z])|&(?=[a-z#])/gi
/** What begins a list, a heading or a rule where a line begins, and nowhere else. */
const opening = /^(?:([-+=#])|(\d+)([.)]))/
/** What becomes a link, or calls somebody or another issue, even where it is escaped. */
const calling = /:\/\/|@|#\w|^www\.|^mailto:|^xmpp:/i

/** A sentence: it reads as plain text, whatever it says. Addresses stand in it as code. */
export function sentence(text: string): string {
  const words = visible(text).split(' ')
  const first = words.findIndex((word) => word !== '')
  return words.map((text, at) => (at === first ? word(text).replace(opening, '$2\\$1$3') : word(text))).join(' ')
}

function word(text: string): string {
  if (!calling.test(text)) return text.replace(special, '\\$&')
  let end = text.length
  while (end > 0 && '.,;:!?)'.includes(text.charAt(end - 1))) end--
  const begin = text.startsWith('(') ? 1 : 0
  return text.slice(0, begin) + code(text.slice(begin, end)) + text.slice(end)
}

/** A value, letter by letter, as code. Bars and backslashes are written as JSON writes them: readers of tables differ about both. */
export function code(text: string): string {
  if (text === '') return '(empty)'
  const shown = visible(text).replace(/[|\\]/g, (c) => (c === '|' ? unit(c) : c))
  const longest = Math.max(0, ...(shown.match(/`+/g) ?? []).map((run) => run.length))
  const fence = '`'.repeat(longest + 1)
  const pad = longest > 0 || /^ .* $/.test(shown) ? ' ' : ''
  return `${fence}${pad}${shown}${pad}${fence}`
}

/** A block of code whose fence is longer than any run of backticks in it. */
export function fenced(text: string, language = ''): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}${language}\n${text}\n${fence}`
}

/** One row of a table. */
export const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
