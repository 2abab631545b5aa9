import { decodeUtf8 } from '../pipeline/encoding/segments'
import { readEitherBase64 } from '../pipeline/encoding/base64'
import { answersIn, parsed } from './printed-answers'

/** A text without what a mail, a terminal, a log or a tool has put around it, and what that was, in words. */
export interface Unwrapped {
  readonly text: string
  readonly takenOut: string
}

type Unwrap = (text: string) => string | null

/** Longest text that is looked at, in UTF-16 units. */
const longestWrapped = 1024 * 1024
/** Longest recording of a browser: it holds scripts and pictures too, of which nothing is read. */
const longestRecording = 64 * longestWrapped
/** Longest of which more than one thing is undone: a reply that quotes a log, not a log. */
const longestTwice = 64 * 1024
/** What was wrapped, quoted and wrapped again. */
const mostUndone = 3

/**
 * Readings of a text in which nothing was recognised, each with something undone: one thing, then two, then three, the
 * likeliest first. None where nothing can be undone. Never throws; time is linear in the length of the text.
 */
export function* unwrappings(given: string): Generator<Unwrapped> {
  if (isLong(given) && mayBeRecording(given)) {
    const inner = answersIn(given)
    if (inner !== null) yield { text: inner, takenOut: 'the JSON of a tool' }
  }
  const text = withoutColours(given.slice(0, longestWrapped)).replaceAll('\u00a0', ' ')
  const seen = new Set([given, text])
  if (text !== given) yield { text, takenOut: 'colours and blanks of a terminal or a page' }
  let layer: readonly Unwrapped[] = [{ text, takenOut: '' }]
  for (let undone = 0; undone < mostUndone; undone++) {
    const next: Unwrapped[] = []
    for (const outer of layer)
      for (const [words, unwrap] of ways) {
        const inner = unwrap(outer.text)
        if (inner === null || seen.has(inner)) continue
        seen.add(inner)
        const reading = { text: inner, takenOut: outer.takenOut === '' ? words : `${outer.takenOut}, ${words}` }
        yield reading
        if (inner.length <= longestTwice) next.push(reading)
      }
    layer = next
  }
}

/** What is in it is looked for in its beginning, unless it is a recording. */
export const isLong = (text: string): boolean => text.length > longestWrapped

const mayBeRecording = (text: string) => text.length <= longestRecording && /^\s{0,80}\{/.test(text)

/** Whether `unwrappings` looks at its beginning only. */
export const isLookedAtInPart = (text: string): boolean =>
  isLong(text) && !(mayBeRecording(text) && parsed(text) !== undefined)

const withoutColours = (text: string) =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character of a terminal
  text.replace(/\x1b\[[\d;?]{0,20}[A-Za-z]/g, '')

/** `2026-11-27T07:00:00.123Z`, also in brackets, with what Kubernetes puts behind it; `07:00:00.123456` of curl. */
const instant =
  /^\[?(?:\d{4}-\d\d-\d\d[T ])?\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?\]?[ \t]{1,4}(?:(?:stdout|stderr) [FP] )?/gm

const ways: readonly (readonly [string, Unwrap])[] = [
  ['marks of a quotation', (text) => text.replace(/^[ \t]{0,8}(?:[>|│┃][ \t]?){1,8}/gm, '')],
  ['times in front of the lines', (text) => text.replace(instant, '')],
  ['turned quotation marks', (text) => text.replace(/[“”„«»″]/g, '"').replace(/[‘’‚]/g, "'")],
  ['a JSON string around it', literalOf],
  ['the JSON of a tool', answersIn],
  ['base64', decoded],
  ['the columns of a table', (text) => text.replace(column, '$1: $2')],
  ['the words around it', documentIn],
  ['the spelling of Python or Node', asJson],
  ['what a program printed around it', challengeIn],
]

/** `name<Tab>value` of the developer tools, and a row of a table in Markdown. */
const column =
  /^\|?[ \t]{0,4}([A-Za-z][A-Za-z0-9-]{1,60})(?:[ \t]{0,4}\||\t)[ \t]{0,20}([^|\r\n]{1,4000}?)[ \t]{0,4}\|?$/gm

function literalOf(text: string): string | null {
  const whole = text.trim()
  if (!whole.startsWith('"')) return null
  const value = parsed(whole)
  return typeof value === 'string' ? value : null
}

function decoded(text: string): string | null {
  const whole = text.replace(/\s{1,80}/g, '')
  if (!/^[A-Za-z0-9+/_-]{40,}={0,2}$/.test(whole)) return null
  const octets = readEitherBase64(whole)
  const inner = octets instanceof Uint8Array ? decodeUtf8(octets) : null
  return inner !== null && /^\s{0,80}(?:\{|HTTP\/)/.test(inner) ? inner : null
}

/** `const metadata = {…};`, `Response: {…}`: from the first brace to the last. */
function documentIn(text: string): string | null {
  const [from, to] = [text.indexOf('{'), text.lastIndexOf('}')]
  return from < 0 || to < from ? null : text.slice(from, to + 1)
}

/** An object as Python and Node print it: single quotes, names without any, `None`, a comma too many. */
function asJson(text: string): string | null {
  const whole = text.trim()
  if (!/^\{[\s\S]*\}$/.test(whole) || whole.includes('"')) return null
  const json = whole
    .replaceAll("'", '"')
    .replace(/(?<=[{,]\s{0,80})[A-Za-z_]\w{0,60}(?=[ \t]{0,8}:)/g, '"$&"')
    .replace(/(?<=[:[,]\s{0,80})(?:True|False|None|undefined)(?=\s{0,80}[,\]}])/g, (word) => programWords[word] ?? word)
    .replace(/,(?=\s{0,80}[\]}])/g, '')
  return parsed(json) === undefined ? null : json
}

const programWords: Readonly<Record<string, string>> = { True: 'true', False: 'false', None: 'null', undefined: 'null' }

/** `'www-authenticate': 'Bearer …'` in whatever a program prints of the fields of an answer. */
function challengeIn(text: string): string | null {
  const [, inDouble, inSingle, bare] = field.exec(text) ?? []
  const value = inDouble ?? inSingle ?? bare
  return value === undefined ? null : `WWW-Authenticate: ${value.replace(/\\(.)/g, '$1')}`
}

const field =
  /www-authenticate['"]?[ \t]{0,8}(?:[:,]|=>?)[ \t]{0,8}\[?[ \t]{0,8}(?:"((?:bearer|dpop)[ \t](?:[^\\\r\n"]|\\.){0,8000})"|'((?:bearer|dpop)[ \t](?:[^\\\r\n']|\\.){0,8000})'|((?:bearer|dpop)[ \t][^\\\r\n\]}']{0,8000}))/i
