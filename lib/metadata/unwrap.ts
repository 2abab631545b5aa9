import { decodeUtf8 } from '../pipeline/encoding/segments'
import { readEitherBase64 } from '../pipeline/encoding/base64'

/** A text without what a mail, a terminal, a log or a tool has put around it, and what that was, in words. */
export interface Unwrapped {
  readonly text: string
  readonly takenOut: string
}

type Unwrap = (text: string) => string | null

/** Longest text that is looked at, in UTF-16 units. */
const longest = 1024 * 1024

/**
 * Readings of a text in which nothing was recognised, each with one thing undone, the likeliest first. None where
 * nothing can be undone. Never throws; time is linear in the length of the text.
 */
export function unwrappings(given: string): readonly Unwrapped[] {
  const text = withoutColours(given.slice(0, longest)).replaceAll('\u00a0', ' ')
  const found = ways.flatMap(([takenOut, unwrap]) => {
    const inner = unwrap(text)
    return inner === null || inner === text ? [] : [{ text: inner, takenOut }]
  })
  return text === given ? found : [{ text, takenOut: 'colours and blanks of a terminal or a page' }, ...found]
}

const withoutColours = (text: string) =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character of a terminal
  text.replace(/\x1b\[[\d;?]{0,20}[A-Za-z]/g, '')

/** `2026-11-27T07:00:00.123Z`, also in brackets, with what Kubernetes puts behind it. */
const instant =
  /^\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?\]?[ \t]{1,4}(?:(?:stdout|stderr) [FP] )?/gm

const ways: readonly (readonly [string, Unwrap])[] = [
  ['marks of a quotation', (text) => text.replace(/^[ \t]{0,8}(?:[>|│┃][ \t]?){1,8}/gm, '')],
  ['times in front of the lines', (text) => text.replace(instant, '')],
  ['turned quotation marks', (text) => text.replace(/[“”„«»″]/g, '"').replace(/[‘’‚]/g, "'")],
  ['a JSON string around it', literalOf],
  ['the JSON of a tool', answerIn],
  ['base64', decoded],
  ['the columns of a table', (text) => text.replace(column, '$1: $2')],
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

/** An answer as HAR files, SDKs and log lines hold it: a status, headers, and a body of its own. */
function answerIn(text: string): string | null {
  const value = memberOf(parsed(text.trim()))
  const at = memberOf(value.response) === nothing ? value : memberOf(value.response)
  const content = memberOf(at.content)
  const body = [content.text, at.body, at.data, at.content].find((part) => part !== undefined && part !== null)
  if (body === undefined) return null
  const status = [at.status, at.statusCode, at.status_code].find((part) => Number.isInteger(part))
  const head = status === undefined ? [] : [`HTTP/1.1 ${status}`, ...linesOf(at.headers), '']
  return [...head, typeof body === 'string' ? body : JSON.stringify(body)].join('\n')
}

function linesOf(headers: unknown): readonly string[] {
  const pairs: readonly (readonly [unknown, unknown])[] = Array.isArray(headers)
    ? headers.map((header) => [memberOf(header).name, memberOf(header).value] as const)
    : Object.entries(memberOf(headers))
  return pairs.flatMap(([name, value]) =>
    typeof name === 'string' && typeof value === 'string' ? [`${name}: ${value.replace(/[\r\n]{1,80}/g, ' ')}`] : [],
  )
}

const nothing: Readonly<Record<string, unknown>> = {}
const memberOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : nothing

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
