import { hasFormToken, parameterWithToken, queryOf } from '../pipeline/http/query'
import { invisible } from './invisible'
import { valuesOf, type WrittenRequest } from './request/written-request'
import type { Run } from './run'
import { schemesOf, type Sent } from './sent'

/** RFC 6750 §2.1: the scheme, one blank or more, and the credentials. */
const credentials = /^(?:bearer|dpop) +/i

/** What a server receives where the text looks as if a token was sent as it should be. `null`: just that. */
export function receivedOf(request: WrittenRequest, text: string, run: Run): Sent | null {
  const values = valuesOf(request, 'authorization')
  const [value = null, ...more] = values
  if (more.length > 0) {
    const known = values.filter((other) => other !== null)
    return known.length === values.length ? { in: 'fields', values: known, schemes: schemesOf(known) } : null
  }
  if (value !== null)
    return fieldAsReceived(value, run, request.isWhole) ?? secondPlace(request, run) ?? severalBlanks(value)
  if (values.length === 0 && request.isWhole)
    return request.form === null && request.body.includes(run.token) ? { in: 'body' } : null
  return values.length > 0 || isInField(text, run) ? secondPlace(request, run) : null
}

/** The token stands in Authorization, wherever else the text has it first. */
export const isInAuthorization = (request: WrittenRequest, { token }: Run): boolean =>
  valuesOf(request, 'authorization').some((value) => value?.includes(token))

function fieldAsReceived(value: string, { token }: Run, isWhole: boolean): Sent | null {
  const scheme = credentials.exec(value)?.[0]
  if (scheme !== undefined && value.slice(scheme.length) === token) return null
  const seen = value.replace(invisible, '')
  // It holds something else, which is judged by what it is.
  if (!seen.replace(/\s/g, '').includes(token)) return null
  // A line alone may be a piece of something: what stands around the token there was not sent for sure.
  if (!isWhole && !/^(?:bearer|dpop)$/i.test(seen.replace(token, '').trim())) return null
  if (scheme !== undefined) return { in: 'wrapped', value, bare: token }
  return { in: 'authorization', scheme: schemeAsRead(value), value }
}

const severalBlanks = (value: string): Sent | null =>
  /^[A-Za-z]{1,20} {2}/.test(value) ? { in: 'blanks', value } : null

const names: readonly (readonly [string, string])[] = [
  ['\t', 'a tab'],
  ['\u00A0', 'a no-break space'],
]

/** What a server takes for the scheme: all up to the first blank. */
function schemeAsRead(value: string): string {
  const [, word, mark = ''] = /^(bearer|dpop)([^ A-Za-z0-9])/i.exec(value) ?? []
  if (word === undefined) return value.split(/[ \t]/, 1)[0]?.slice(0, 30) ?? ''
  const named = names.find(([character]) => character === mark)?.[1]
  const code = mark.codePointAt(0) ?? 0
  return `${word} and ${named ?? (code < 127 ? mark : `U+${code.toString(16).toUpperCase().padStart(4, '0')}`)}`
}

const fieldAtEnd =
  /(?:authorization["'\\]{0,3}\s{0,4}[:=]\s{0,4}["'`\\]{0,3}(?:bearer|dpop) {1,4}|--oauth2-bearer[ =]{1,4}["']?)$/i

const isInField = (text: string, { from }: Run): boolean => fieldAtEnd.test(text.slice(Math.max(0, from - 100), from))

/** RFC 6750 §2: one method for each request. The other one, beside the field. */
function secondPlace({ url, form }: WrittenRequest, { token }: Run): Sent | null {
  const inAddress = url === null ? null : parameterWithToken(url)
  if (url !== null && inAddress !== null) {
    const there = new URLSearchParams(queryOf(url)).getAll(inAddress)
    return { in: 'both', place: 'address', name: inAddress, isSame: isSame(there, token), form: null }
  }
  if (form === null || !hasFormToken(form)) return null
  const there = new URLSearchParams(form).getAll('access_token')
  // No more of the body than that: what else stands in a form is nobody’s business.
  const kept = new URLSearchParams(there.map((value) => ['access_token', value])).toString()
  return { in: 'both', place: 'form', name: 'access_token', isSame: isSame(there, token), form: kept }
}

const isSame = (values: readonly string[], token: string) => values.every((value) => value === '' || value === token)
