import { clip } from '../pipeline/encoding/visible-text'
import type { Run } from './run'
import { type Sent, sentInWords } from './sent'

const quotes = /["'`“”‘’«»„]/
const openings: Readonly<Record<string, string>> = { '”': '“', '’': '‘', '»': '«', '“': '„', '‘': '‚' }
/** Characters of what was sent with a token that are shown. */
const longestStray = 30
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
  const strays = straysOf(sent, run.token)
  const words = [
    ...describeBefore(before, wrapper, sentInWords(sent)),
    ...(strays.length > 0 ? strays : [!wrapper && quotesAround(before, after)]),
    run.lineBreaks > 0 && some(run.lineBreaks, 'line break'),
    run.quoteMarks > 0 && 'mail quote marks (>)',
    run.percent > 0 && 'percent-encoding',
    invisible > 0 && some(invisible, 'invisible character'),
    ...describeAfter(after, wrapper),
    before.trim() === '' && after.trim() === '' && (before || after) && 'white space around the token',
  ]
  return [...new Set(words.filter((w) => typeof w === 'string' && w !== ''))] as string[]
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

/** What stood beside the token in its field and was sent with it. */
function straysOf(sent: Sent | null, token: string): readonly string[] {
  if (sent?.in !== 'wrapped') return []
  const [before, after] = sent.value.replace(/^(?:bearer|dpop) +/i, '').split(token, 2)
  if (before === undefined || after === undefined) return []
  return [
    before && `"${clip(before, longestStray)}" before it`,
    after && `"${clip(after, longestStray)}" after it`,
  ].filter((words) => words !== '')
}

/** Quotation marks on both sides; where there is one alone, which and where. */
function quotesAround(before: string, after: string): string | false {
  const opening = quotes.exec(before.slice(-2).trim().slice(-1))?.[0]
  const closing = quotes.exec(after.slice(0, 2).trim().slice(0, 1))?.[0]
  if (opening === undefined && closing === undefined) return false
  const isOpened = closing !== undefined && [closing, openings[closing]].some((mark) => mark && before.includes(mark))
  if (opening !== undefined ? closing !== undefined : isOpened) return 'quotation marks'
  return opening === undefined ? `a quotation mark after it: ${closing}` : `a quotation mark before it: ${opening}`
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
