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
    bodyError: /"error" {0,4}: {0,4}"([\w.-]{1,80})"/.exec(whole)?.[1] ?? issuerCodeIn(whole),
    redirected: logged.some((status, at) => status >= 301 && status <= 308 && logged.indexOf(401, at) > 0),
  }
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
      /\b(?:status|statuscode|status_code|http|code)["']? {0,2}[:=]? {0,2}["']?([1-5]\d\d)\b/i.exec(line) ??
      /\b([345]\d\d) (?:unauthorized|forbidden|bad request|bad gateway|internal server error|service unavailable|not found|method not allowed|not acceptable|unprocessable|error\b)/i.exec(
        line,
      )
    if (told) return Number(told[1])
  }
  return null
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
