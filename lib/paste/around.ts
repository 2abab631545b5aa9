import type { Run } from './run'
import { type Sent, sentInWords } from './sent'

const quotes = /["'`“”‘’«»„]/
/** Bounded throughout: this runs over the end of whatever was pasted. */
const schemeAtEnd =
  /(authorization["'\\]{0,3}\s{0,8}[:=]\s{0,8}["'`\\]{0,3}\s{0,4})?(bearer|dpop)(?:\s|%20|\+){1,100}["'`“]?$/i
const nameAtEnd = /([A-Za-z_][A-Za-z0-9_.-]{0,40})\s{0,4}=\s{0,4}["'`“]?$/
/** A name or a value follows the bracket, in whatever spelling; a log line and a list in Markdown begin with one too. */
const json = /^(?:\{\s{0,80}[\\"'“}\w]|\[\s{0,80}[\\"'“{])/
const linkBegins = /^!?\[[^\]\r\n]{0,180}\]\(/

/** In words, in the order of the text: what stood around the token and between its lines. */
export function takenFrom(text: string, run: Run, invisible: number, sent: Sent | null): string[] {
  const before = text.slice(0, run.from)
  const after = text.slice(run.to)
  const wrapper = wrapperOf(before, after)
  const words = [
    ...describeBefore(before, wrapper, sentInWords(sent)),
    !wrapper && isQuoted(before, after) && 'quotation marks',
    run.lineBreaks > 0 && some(run.lineBreaks, 'line break'),
    run.quoteMarks > 0 && 'mail quote marks (>)',
    run.percent > 0 && 'percent-encoding',
    invisible > 0 && some(invisible, 'invisible character'),
    ...describeAfter(after, wrapper),
    before.trim() === '' && after.trim() === '' && (before || after) && 'white space around the token',
  ]
  return words.filter((w) => typeof w === 'string' && w !== '') as string[]
}

const some = (n: number, what: string) => `${n} ${what}${n === 1 ? '' : 's'}`

/** Something that stands on both sides of the token. */
function wrapperOf(before: string, after: string): string | null {
  const start = before.slice(0, 200).trimStart()
  if (/^(?:[$>%] )?curl\s/.test(start)) return 'the curl command'
  if (json.test(start)) return 'the JSON around it'
  const isLink = linkBegins.test(start) || (start === '[' && after.startsWith(']('))
  return isLink ? 'the Markdown link around it' : null
}

function isQuoted(before: string, after: string): boolean {
  return quotes.test(before.slice(-2).trim().slice(-1)) || quotes.test(after.slice(0, 2).trim().slice(0, 1))
}

function describeBefore(before: string, wrapper: string | null, otherwise: string | null): (string | false)[] {
  const scheme = otherwise === null ? schemeAtEnd.exec(before.slice(-300)) : null
  const word = scheme?.[2] ?? ''
  const said = (scheme && (scheme[1] ? `Authorization: ${word}` : word)) ?? otherwise
  const rest = before.slice(0, before.length - (scheme?.[0].length ?? 0))
  const name = scheme ? null : nameAtEnd.exec(rest.slice(-60))
  const outside = name ? rest.slice(0, rest.length - name[0].length) : rest
  return [
    wrapper ?? (/[^\s"'`“”‘’«»„<([{>]/.test(outside) ? 'text before the token' : opening(outside)),
    said ?? false,
    name && !wrapper ? `${name[1]}=` : false,
  ]
}

const opening = (outside: string) => /[<([{]/.test(outside) && `"${outside.trim().slice(0, 5)}" before it`

function describeAfter(after: string, wrapper: string | null): (string | false)[] {
  const rest = after
    .slice(0, 200)
    .replace(/^["'`“”‘’«»„\\]+/, '')
    .trim()
  if (wrapper || rest === '') return []
  if (/^[&,;][A-Za-z_]/.test(rest)) return ['further parameters']
  return [/^[^A-Za-z0-9]{1,5}$/.test(rest) ? `"${rest}" after it` : 'text after the token']
}
