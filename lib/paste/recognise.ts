import { takenFrom } from './around'
import { asWritten } from './as-written'
import { addressWithPath } from './address'
import { invisible } from './invisible'
import { proofOf, type SentProof } from './proof'
import { isInAuthorization, receivedOf } from './received'
import { requestIn } from './request/request-in'
import { valuesOf, type WrittenRequest } from './request/written-request'
import { jwtAt, readPiece, readRun, type Run } from './run'
import { type Sent, sentInWords, sentOf, sentWithout } from './sent'
import { wrappedAt } from './wrapped'

export interface Recognised {
  readonly token: string
  /** What was removed, in words, each short enough to list; empty if the text is the token. */
  readonly takenOut: readonly string[]
  /** Left out: where a server looks for it, or nothing says where. */
  readonly sent?: Sent
  /** Left out: it did not come under DPoP. */
  readonly dpop?: SentProof
  /** The text names Bearer as its scheme. Left out: another one, or nothing says. */
  readonly isUnderBearer?: true
  /** The page that it came from, as its field says. */
  readonly origin?: string
  /** Where the request went, as far as a check reads it: a proof’s address, a token in the query. */
  readonly asked?: AskedAddress
}

export interface AskedAddress {
  /** From the path on where no host is said. */
  readonly url: string
  /** http or https is said, not guessed. */
  readonly saysScheme: boolean
  /** `null`: the text does not say. */
  readonly method: string | null
}

/** A line that a mail program has broken (RFC 2045 §6.7), and the sign `=` as it writes it. */
const softBreak = /=\r?\n(?=[A-Za-z0-9_.-])/g
const writtenEquals = /=3D(?=e(?:y[IJAB]|w[opkl01]|30))/g
/** Where a program's text goes on in another literal: `"…" +` and a line, or Python's two in a row. */
const nextLiteral =
  /(["'`])\s{0,8}[+.&]?\s{0,8}\r?\n\s{0,40}[+.&]?\s{0,8}\1(?!e(?:y[IJAB]|w[opkl01]|30))(?=[A-Za-z0-9_.-]{20})/g
const field =
  /(?<![\w-])authorization["'\\]{0,3}\s{0,8}[:=]\s{0,8}["'`\\]{0,3}\s{0,4}(?:bearer|dpop)(?:\s|%20|\+){1,100}["'`“]?/gi
/** Name and value as two texts, as an entry of a HAR file and the arguments of a call have them. */
const fieldInPair =
  /["']authorization\\?["']\s{0,8},\s{0,80}(?:\\?["']value\\?["']\s{0,8}:\s{0,8})?\\?["'`](?:bearer|dpop) {1,8}/gi
/** The same as the end of another name: `Proxy-Authorization`. */
const otherField =
  /[\w-]authorization["'\\]{0,3}\s{0,8}[:=]\s{0,8}["'`\\]{0,3}\s{0,4}(?:bearer|dpop)(?:\s|%20|\+){1,100}["'`“]?/gi
const scheme = /\b(?:bearer|dpop)(?:\s|%20|\+){1,100}["'`“]?/gi
const bearerAtEnd = /\bbearer(?:\s|%20|\+){1,100}["'`“]?$/i
const parameter = /access_token["'\\]{0,3}\s{0,8}[:=]\s{0,8}["'\\]{0,3}/gi
const object = /e(?:y[IJAB]|w[opkl01]|30)/g
/** RFC 6750 §2.1 `b64token`. */
const b64token = /^[A-Za-z0-9\-._~+/]+=*$/
/** What some services give out and send all the same (Salesforce, Cloudflare, Laravel), and no b64token. */
const almostB64token = /^[A-Za-z0-9\-._~+/!:|]{20,65536}={0,2}$/
/** Places tried for each of the patterns that lead to a token; each may cost a look at all the text. */
const mostTries = 20

/**
 * Finds the one token in what was pasted: a header, a curl command, JSON, a query, a wrapped mail.
 * A JWT that is cut or has illegal characters stays as it is: the pipeline judges it, not this.
 * No token: the text comes back unchanged. Time is linear in the length of the text.
 */
export function recognise(pasted: string): Recognised {
  const visible = pasted.replace(invisible, '')
  const unbroken = joined(visible, nextLiteral)
  const whole = joined(unbroken, softBreak).replace(writtenEquals, '=')
  const text = asWritten(whole)
  const run = find(text)
  if (!run) return withoutToken(pasted, text)
  const request = requestIn(pasted, run.token)
  const sent = howSent(text, run, request)
  const dpop = sent && sent.in !== 'both' ? null : proofOf(text, request)
  const asked = dpop || sent?.in === 'both' ? addressOf(request) : null
  const origin = request ? originOf(request) : null
  const takenOut = [
    ...(unbroken === visible ? [] : ['the ends of text literals']),
    ...(whole === unbroken ? [] : ['the encoding of a mail (quoted-printable)']),
    ...takenFrom(text, run, pasted.length - visible.length, sent),
  ]
  // Nothing is taken out without a word.
  return {
    token: run.token,
    takenOut: takenOut.length === 0 && run.token !== pasted ? ['text around the token'] : takenOut,
    ...(sent && { sent }),
    ...(dpop && { dpop }),
    ...(!dpop && bearerAtEnd.test(text.slice(Math.max(0, run.from - 120), run.from)) && { isUnderBearer: true }),
    ...(asked && { asked }),
    ...(origin !== null && { origin }),
  }
}

function howSent(text: string, run: Run, request: WrittenRequest | null): Sent | null {
  const before = sentOf(text, run)
  const isElsewhere = before?.in === 'query' || before?.in === 'field'
  if (before && !(isElsewhere && request && isInAuthorization(request, run))) return before
  return request && receivedOf(request, text, run)
}

/** Of the fields beside a token the one that a server of MCP has to look at. */
function originOf(request: WrittenRequest): string | null {
  const [origin = null, ...more] = valuesOf(request, 'origin')
  return origin !== null && more.length === 0 && /^[!-~]{1,300}$/.test(origin) ? origin : null
}

const addressOf = (request: WrittenRequest | null): AskedAddress | null =>
  request?.url == null ? null : { url: request.url, saysScheme: request.saysScheme, method: request.method }

/** Without the breaks of that kind which stand behind a long piece of a token. */
const joined = (text: string, breaks: RegExp): string =>
  text.replace(breaks, (found, ...more: unknown[]) => {
    const at = more.find((value) => typeof value === 'number') ?? 0
    return /^[A-Za-z0-9_.-]{40}$/.test(text.slice(Math.max(0, at - 40), at)) ? '' : found
  })

/** A request with no token where `find` looks: in the path of its address; what it carries in its place, or that it carries nothing. */
function withoutToken(pasted: string, text: string): Recognised {
  const sent = sentWithout(text)
  const path = sent?.in === 'fields' ? null : addressWithPath(text)
  if (path) {
    const { token, ...address } = path
    return { token, takenOut: ['the address around it'], sent: { in: 'query', ...address } }
  }
  if (!sent) return { token: pasted, takenOut: [] }
  const credentials = sent.in === 'fields' ? (sent.values[0] ?? '').replace(/^\S{1,30} {1,8}/, '') : ''
  return { token: credentials, takenOut: [sentInWords(sent) ?? 'the request'], sent }
}

function find(text: string): Run | null {
  const inField = (at: number) => jwtAt(text, at) ?? wrappedAt(text, at) ?? opaqueAt(text, at) ?? almostAt(text, at)
  return (
    after(text, field, inField) ??
    after(text, fieldInPair, inField) ??
    after(text, otherField, inField) ??
    after(text, parameter, (at) => jwtAt(text, at) ?? opaqueAt(text, at)) ??
    after(
      text,
      scheme,
      (at, from) =>
        jwtAt(text, at) ?? (stripped(text.slice(0, from)) ? (wrappedAt(text, at) ?? aloneAt(text, at)) : null),
    ) ??
    anywhere(text)
  )
}

/** The first of the places a pattern leads to where `read` finds a token. */
function after(text: string, pattern: RegExp, read: (at: number, from: number) => Run | null): Run | null {
  let tries = 0
  for (const match of text.matchAll(pattern)) {
    if (tries++ === mostTries) return null
    const run = read(match.index + match[0].length, match.index)
    if (run) return run
  }
  return null
}

const almostAt = (text: string, at: number) => opaqueAt(text, at, almostB64token)

function opaqueAt(text: string, at: number, form = b64token): Run | null {
  const { text: token, to, percent, dots } = readPiece(text, at)
  return form.test(token) ? { from: at, to, token, percent, dots, lineBreaks: 0, quoteMarks: 0, scanned: to } : null
}

/** As `opaqueAt`, if nothing else follows: "a bearer token is …" is prose. */
function aloneAt(text: string, at: number): Run | null {
  const run = opaqueAt(text, at)
  return run && stripped(text.slice(run.to)) ? run : null
}

function anywhere(text: string): Run | null {
  object.lastIndex = 0
  let first = true
  for (let match = object.exec(text); match; match = object.exec(text)) {
    if (!isStart(text, match.index)) continue
    const run = readRun(text, match.index)
    if (run.dots >= 2 || (first && isAllThereIs(text, run))) return withoutFullStop(text, run)
    first = false
    object.lastIndex = Math.max(run.scanned, match.index + 1)
  }
  return null
}

/** Not in the middle of a word, a path or another token. */
function isStart(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 3), at)
  return !/[A-Za-z0-9_\-+/.%\0]$/.test(before) || /(?:\\[nrt]|%[0-9A-Fa-f]{2})$/.test(before)
}

/** A cut token is only believed where nothing else was pasted. */
function isAllThereIs(text: string, run: Run): boolean {
  return run.token.length >= 10 && stripped(text.slice(0, run.from)) && stripped(text.slice(run.to))
}

const stripped = (text: string) => !/[^\s"'`“”‘’«»„<>()[\]{},;:!?\\]/.test(text)

/** The full stop of a sentence that ends in a token. A text that is only the token keeps its dot. */
function withoutFullStop(text: string, run: Run): Run {
  const inProse = /\s/.test(text.slice(0, run.from).trim())
  if (run.dots !== 3 || !run.token.endsWith('.') || !inProse) return run
  return { ...run, to: run.to - 1, token: run.token.slice(0, -1), dots: 2 }
}
