import { type Challenge, parseChallenges } from './challenge'
import { issuerCodeIn } from './issuer-codes'
import { unify, unifyLines } from './unify'

/** What an HTTP answer says, as far as it was pasted. */
export interface Answer {
  readonly status: number | null
  readonly challenges: readonly Challenge[]
  /** A header block was pasted, so a field that is not there was not sent. */
  readonly hasHeaders: boolean
  /** `error` of a JSON body (RFC 6750 names, or a product's own), or a code that only authorization servers give. */
  readonly bodyError: string | null
  /** By a log of requests: one was answered with a redirect, and a later one with 401. */
  readonly redirected: boolean
}

const fieldName = 'www-authenticate'

/** Reads raw HTTP, curl's output, a line of a header, or JSON with either in it. */
export function readAnswer(text: string): Answer {
  const lines = unifyLines(text)
  const whole = unify(text)
  const logged = loggedIn(lines)
  return {
    status: statusIn(lines) ?? logged.findLast((status) => status >= 300) ?? null,
    challenges: fieldValues(lines, whole).flatMap(parseChallenges),
    hasHeaders: lines.some((line) => /^[<*]? ?HTTP\/\d/i.test(line.trimStart())),
    bodyError: errorIn(whole),
    redirected: logged.some((status, at) => status >= 301 && status <= 308 && logged.indexOf(401, at) > 0),
  }
}

const codesOfResources =
  /\b(?:invalid_token|insufficient_scope|invalid_dpop_proof|use_dpop_nonce|insufficient_user_authentication)\b/

/** The member `error`, or where that is no code of OAuth, such a code wherever it stands. */
function errorIn(whole: string): string | null {
  const named = /"error" {0,4}: {0,4}"([\w.-]{1,80})"/.exec(whole)?.[1] ?? null
  const known = issuerCodeIn(named ?? '') ?? codesOfResources.exec(named ?? '')?.[0] ?? null
  return known ?? issuerCodeIn(whole) ?? codesOfResources.exec(whole)?.[0] ?? named
}

/** Of each request in a log of a server or a proxy: `"POST /mcp HTTP/1.1" 401`. That most went well says nothing. */
const loggedIn = (lines: readonly string[]): readonly number[] =>
  lines.flatMap((line) => {
    const found = /" ?(?:GET|POST|DELETE) [^"]{1,2000} HTTP\/\d(?:\.\d)?" ([1-5]\d\d)\b/.exec(line)?.[1]
    return found === undefined ? [] : [Number(found)]
  })

/** The last status line: curl shows what came before a redirect first. */
function statusIn(lines: readonly string[]): number | null {
  let status: number | null = null
  for (const line of lines) {
    const found = /\bHTTP\/\d(?:\.\d)? (\d{3})\b/i.exec(line)
    if (found) status = Number(found[1])
  }
  if (status !== null) return status
  for (const line of lines) {
    const told =
      /':status' ?, ?'([1-5]\d\d)'/.exec(line) ??
      // As HTTP libraries name it in the message of what they throw.
      /(?:error|success): {0,2}([45]\d\d)\b|\b(?:HTTP|MCP) error ([45]\d\d)\b/i.exec(line) ??
      /(?:\b|_)(?:status|statuscode|status_code|http|code)["']? {0,2}[:=]? {0,2}["']?([1-5]\d\d)\b/i.exec(line) ??
      /\b([345]\d\d) (?:unauthorized|forbidden|bad request|bad gateway|internal server error|service unavailable|not found|method not allowed|not acceptable|unprocessable|error\b)/i.exec(
        line,
      )
    if (told) return Number(told[1] ?? told[2])
  }
  for (const line of lines) {
    const last = /: (unauthorized|forbidden)\.?$/i.exec(line.trimEnd())?.[1]?.toLowerCase()
    if (last) return last === 'forbidden' ? 403 : 401
    const reason = /"(?:message|error|detail|title|reason)" ?: ?"([a-z ]{6,24})"/i.exec(line)?.[1]?.toLowerCase()
    if (reason && Object.hasOwn(reasons, reason)) return reasons[reason] ?? null
  }
  return null
}

/** Statuses by the phrase that stands for each in a body without a number. */
const reasons: Readonly<Record<string, number>> = {
  forbidden: 403,
  'not found': 404,
  'method not allowed': 405,
  'not acceptable': 406,
  'unsupported media type': 415,
  'unprocessable entity': 422,
  'bad gateway': 502,
  'service unavailable': 503,
}

function fieldValues(lines: readonly string[], whole: string): readonly string[] {
  const values: string[] = []
  for (const [i, line] of lines.entries()) {
    const at = line.toLowerCase().indexOf(fieldName)
    if (at < 0) continue
    let value = line.slice(at + fieldName.length).replace(/^["']? {0,4}[:=,]? {0,4}/, '')
    // A string's own quote before the scheme; the parameters' quotes stay.
    value = value.replace(/^["'](?=[a-z])/i, '')
    for (const next of lines.slice(i + 1, i + 20)) {
      if (!/^(?:[<*] )? /.test(next) || next.trim() === '') break
      value += ` ${next.trim()}`
    }
    values.push(value)
  }
  if (values.length > 0) return values
  const alone = /\b(?:bearer|dpop) (?=(?:error|resource_metadata|realm|scope|algs|error_description) {0,2}=)/i.exec(
    whole,
  )
  return alone ? [whole.slice(alone.index)] : []
}
