import { addressAround, type SentAddress } from './address'
import { bodyBegins, headOf } from './head'
import type { Run } from './run'
import { asFieldLine, basicByCurl } from './written'

/** How a token was sent, where that is not `Authorization: Bearer`. */
export type Sent =
  | ({ readonly in: 'query' } & SentAddress)
  /** Another field of the request, as it is written; none says Authorization. `line`: with what it was sent as. */
  | { readonly in: 'field'; readonly name: string; readonly line: string }
  /** Authorization, under another scheme as it is written, or '' where it has none. `value`: of the field. */
  | { readonly in: 'authorization'; readonly scheme: string; readonly value: string }
  /** In a form of the body. */
  | { readonly in: 'form'; readonly name: string }
  /** The values of several Authorization fields, or of one in which no token stands. */
  | { readonly in: 'fields'; readonly values: readonly string[]; readonly schemes: string }
  /** A request that carries no credentials at all. */
  | { readonly in: 'nothing'; readonly method: string | null }
  /** Under Bearer with something around it. `bare`: the token alone. */
  | { readonly in: 'wrapped'; readonly value: string; readonly bare: string }
  /** Under Bearer, with more than one blank behind it: RFC 6750 §2.1 allows that, and not every server. */
  | { readonly in: 'blanks'; readonly value: string }
  /** In a body that is no form. */
  | { readonly in: 'body' }
  /** In Authorization, and in the address or the form beside it. `isSame`: one token; `form`: what of it holds one. */
  | {
      readonly in: 'both'
      readonly place: 'address' | 'form'
      readonly name: string
      readonly isSame: boolean
      readonly form: string | null
    }

/** An Authorization field with another scheme than a server of tokens reads, or with none. Bounded, as what follows. */
const otherSchemeAtEnd =
  /(?:^|[\s"'`\\])authorization["'\\]{0,3}\s{0,8}:\s{0,8}["'`\\]{0,3}\s{0,4}([A-Za-z][A-Za-z_-]{0,20}(?:[:,=]? {1,8}|[:=]|%20|\+)(?:token=)?)?["'`“]?$/i
/** Another field of the request, of those that clients and proxies put tokens in. */
const otherFieldAtEnd =
  /(?:^|[\s"'`])(x-[a-z][a-z0-9-]{1,40}|api-?key|ocp-apim-subscription-key|proxy-authorization|cf-access-jwt-assertion|cf-access-token|mcp-token|sec-websocket-protocol)["']?\s{0,4}:\s{0,4}["'`]?(bearer,? {1,8})?$/i
/** Any field of a whole request, in its own line or as an argument of curl. */
const fieldAtEnd =
  /(?:[\r\n]|(?:-H|--header)[ \t=]{0,4}["'])(?!authorization|dpop|cookie)([A-Za-z][A-Za-z0-9_-]{0,40}):[ \t]{0,8}(bearer,? {1,8})?$/i
const cookieAtEnd =
  /(?:^|[\s"'`])(cookie)["']?\s{0,4}:\s{0,4}["'`]?(?:[^\r\n"'`]{0,200}[;\s])?([^\s=;"'`]{1,200}=)["']?$/i
/** Bearer as the whole argument of an option for a header: the name is not there. */
const namelessAtEnd = /(?:^|[\s"'])(-H|--header)["']?[ \t=,]{1,4}\s{0,20}["']((?:bearer|dpop) {1,8})$/i
const bearerAtEnd = /^(?:bearer|dpop) {1,8}$/i
/** A second value of the field behind the token, as where two places of a client set it. */
const secondBehind = /^,[ \t]{0,4}(?:bearer|dpop|basic|digest|negotiate)[ \t]{1,4}[^\s"'`]{1,16384}/i
/** Something around a JWT that `recognise` leaves with it. */
const wrap = /^(?:(?:bearer|dpop|token|jwt)[ \t:=]{1,4}|b['"])/i
/** Bearer, and behind it a mark that was sent along: quotes of a second kind, brackets of an example, a dash. */
const markedAtEnd = /authorization(["']?)\s{0,4}:\s{0,4}((?:\\?["'`])?)bearer {1,4}(\\?["'“‘`]|[<{[]|[–—-] ?)$/i
const bearerFieldAtEnd = /authorization["'\\]{0,3}\s{0,4}:\s{0,4}["'`\\]{0,3}(?:bearer|dpop) {1,4}$/i
const closings: Readonly<Record<string, string>> = { '<': '>', '{': '}', '[': ']', '“': '”', '‘': '’' }
/** Other credentials, and a token behind a comma: a list, which the field is not. */
const otherBeforeComma = /^(?!bearer|dpop)[A-Za-z][A-Za-z-]{0,20} [^,]{1,500},[ \t]{0,4}(?:bearer|dpop) /i
/** A body of RFC 6750 §2.2, at its end. */
const formAtEnd =
  /(?:\n\r?\n|--data(?:-raw|-urlencode|-binary)? ["']?|-d ["']?)(?:[^\s"'&]{1,200}&){0,8}(access_token)=$/i

/** `null`: in `Authorization` under Bearer or DPoP, or nothing says how. */
export function sentOf(text: string, run: Run): Sent | null {
  const address = addressAround(text, run)
  if (address) return { in: 'query', ...address }
  const before = asFieldLine(text.slice(Math.max(0, run.from - 300), run.from))
  const head = headOf(text)
  if (head && head.authorization.length > 1)
    return { in: 'fields', values: head.authorization, schemes: schemesOf(head.authorization) }
  const [only = ''] = head?.authorization ?? []
  if (otherBeforeComma.test(only)) return { in: 'fields', values: [only], schemes: schemesOf([only]) }
  const marked = markOf(before, text.slice(run.to, run.to + 2), run)
  if (marked) return marked
  // No server decodes a field; where the token is a part of an address, its parameters are decoded.
  if (run.percent > 0 && bearerFieldAtEnd.test(before))
    return { in: 'wrapped', value: `Bearer ${text.slice(run.from, run.to)}`, bare: run.token }
  const around = wrap.exec(run.token)?.[0]
  if (around !== undefined)
    return { in: 'wrapped', value: `Bearer ${run.token}`, bare: run.token.slice(around.length).replace(/['"]$/, '') }
  const second = secondBehind.exec(text.slice(run.to, run.to + 16_500))?.[0]
  if (second !== undefined) return { in: 'wrapped', value: `Bearer ${run.token}${second}`, bare: run.token }
  if (!head?.whole || head.authorization.length > 0) return otherwiseSent(before, run.token)
  const form = formAtEnd.exec(before)?.[1]
  if (form !== undefined) return { in: 'form', name: form }
  const basic = basicByCurl(before, run.token)
  if (basic !== null) return { in: 'fields', values: [basic], schemes: 'Basic' }
  const [, name, lead = ''] = bodyBegins.test(text.slice(0, run.from)) ? [] : (fieldAtEnd.exec(before) ?? [])
  return (
    otherwiseSent(before, run.token) ??
    (name === undefined ? null : { in: 'field', name, line: `${name}: ${lead}${run.token}` })
  )
}

/** Of a text in which no token stands: a request with other credentials, or with none. `null`: it is no request. */
export function sentWithout(text: string): Sent | null {
  const head = headOf(text)
  if (!head) return null
  const [first] = head.authorization
  if (first === undefined) return { in: 'nothing', method: head.method }
  const isOther = /^(?!bearer|dpop)[A-Za-z][A-Za-z-]{0,20} +\S/i.test(first) && !/[${}<>]/.test(first)
  return isOther || head.authorization.length > 1
    ? { in: 'fields', values: head.authorization, schemes: schemesOf(head.authorization) }
    : null
}

export const schemesOf = (values: readonly string[]): string =>
  values.map((value) => /^[A-Za-z][A-Za-z-]{0,20}(?= )/.exec(value)?.[0] ?? 'no scheme').join(' and ')

/** Something between Bearer and the token that no file or shell would have taken away. */
function markOf(before: string, after: string, run: Run): Sent | null {
  const [, outer = '', inner = '', mark] = markedAtEnd.exec(before) ?? []
  if (mark === undefined) return null
  // A shell joins "…Bearer "x: what opened the argument closes there.
  const opened = inner !== '' ? inner : outer !== '' ? outer : (/(["'])authorization/i.exec(before)?.[1] ?? '')
  if (mark === opened) return null
  const bare = mark.replace('\\', '')
  const end = closings[bare] ?? (/["'`]/.test(bare) ? bare : '')
  const closed = end !== '' && after.replace('\\', '').startsWith(end) ? end : ''
  return { in: 'wrapped', value: `Bearer ${bare}${run.token}${closed}`, bare: run.token }
}

/** How else it was sent than a server looks for it, by what stands before it. */
function otherwiseSent(before: string, token: string): Sent | null {
  const field = otherSchemeAtEnd.exec(before)
  const put = field?.[1] ?? ''
  if (field && !bearerAtEnd.test(put)) return { in: 'authorization', scheme: put.trim(), value: `${put}${token}` }
  const [, name, lead = ''] =
    otherFieldAtEnd.exec(before) ?? cookieAtEnd.exec(before) ?? namelessAtEnd.exec(before) ?? []
  return name === undefined ? null : { in: 'field', name, line: `${name}: ${lead}${token}` }
}

/** In words; `null` where what stands around says it. */
export function sentInWords(sent: Sent | null): string | null {
  if (sent?.in === 'field') return `${sent.name}, in place of Authorization`
  if (sent?.in === 'fields')
    return sent.values.length > 1 ? 'Authorization, several times' : `Authorization: ${sent.schemes}`
  if (sent?.in === 'nothing') return 'a request without a token'
  if (sent?.in === 'body') return 'the request around it'
  if (sent?.in !== 'authorization') return null
  return `Authorization: ${sent.scheme === '' ? 'without a scheme' : `${sent.scheme}, not Bearer`}`
}

/** Status of the answer to it, whatever the token; `null`: the token decides. */
export function statusAsSent(sent: Sent): 400 | 401 | null {
  if (sent.in === 'blanks') return null
  if (sent.in === 'both') return sent.name === 'access_token' ? 400 : null
  return sent.in === 'wrapped' || (sent.in === 'fields' && sent.values.length > 1) ? 400 : 401
}
