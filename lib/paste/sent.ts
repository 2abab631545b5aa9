import { addressAround, type SentAddress } from './address'
import type { Run } from './run'

/** How a token was sent, where that is not `Authorization: Bearer`. */
export type Sent =
  | ({ readonly in: 'query' } & SentAddress)
  /** Another field of the request, as it is written; none says Authorization. `line`: with what it was sent as. */
  | { readonly in: 'field'; readonly name: string; readonly line: string }
  /** Authorization, under another scheme as it is written, or '' where it has none. `value`: of the field. */
  | { readonly in: 'authorization'; readonly scheme: string; readonly value: string }
  /** Under Bearer with something around it. `bare`: the token alone. */
  | { readonly in: 'wrapped'; readonly value: string; readonly bare: string }

/** An Authorization field with another scheme than a server of tokens reads, or with none. Bounded, as what follows. */
const otherSchemeAtEnd =
  /(?:^|[\s"'`\\])authorization["'\\]{0,3}\s{0,8}:\s{0,8}["'`\\]{0,3}\s{0,4}([A-Za-z][A-Za-z_-]{0,20}(?:[:,=]? {1,8}|[:=])(?:token=)?)?["'`“]?$/i
/** Another field of the request, of those that clients and proxies put tokens in. */
const otherFieldAtEnd =
  /(?:^|[\s"'`])(x-api-key|api-key|x-auth-token|x-access-token|x-token|x-jwt|x-authorization|proxy-authorization|x-forwarded-authorization|x-forwarded-access-token|x-auth-request-access-token)["']?\s{0,4}:\s{0,4}["'`]?(bearer {1,8})?$/i
const cookieAtEnd =
  /(?:^|[\s"'`])(cookie)["']?\s{0,4}:\s{0,4}["'`]?(?:[^\r\n"'`]{0,200}[;\s])?([^\s=;"'`]{1,200}=)["']?$/i
const bearerAtEnd = /^(?:bearer|dpop) {1,8}$/i
/** A second value of the field behind the token, as where two places of a client set it. */
const secondBehind = /^,[ \t]{0,4}(?:bearer|dpop)[ \t]/i
/** Something around a JWT that `recognise` leaves with it. */
const wrap = /^(?:(?:bearer|dpop)[ \t:]{1,4}|b['"])/i

/** `null`: in `Authorization` under Bearer or DPoP, or nothing says how. */
export function sentOf(text: string, run: Run): Sent | null {
  const address = addressAround(text, run)
  if (address) return { in: 'query', ...address }
  const around = wrap.exec(run.token)?.[0]
  if (around !== undefined)
    return { in: 'wrapped', value: `Bearer ${run.token}`, bare: run.token.slice(around.length).replace(/['"]$/, '') }
  if (secondBehind.test(text.slice(run.to, run.to + 20)))
    return { in: 'wrapped', value: `Bearer ${run.token}, Bearer ${run.token}`, bare: run.token }
  return otherwiseSent(text.slice(Math.max(0, run.from - 300), run.from), run.token)
}

/** How else it was sent than a server looks for it, by what stands before it. */
function otherwiseSent(before: string, token: string): Sent | null {
  const field = otherSchemeAtEnd.exec(before)
  const put = field?.[1] ?? ''
  if (field && !bearerAtEnd.test(put)) return { in: 'authorization', scheme: put.trim(), value: `${put}${token}` }
  const [, name, lead = ''] = otherFieldAtEnd.exec(before) ?? cookieAtEnd.exec(before) ?? []
  return name === undefined ? null : { in: 'field', name, line: `${name}: ${lead}${token}` }
}

/** In words; `null` where what stands around says it. */
export function sentInWords(sent: Sent | null): string | null {
  if (sent?.in === 'field') return `${sent.name}, in place of Authorization`
  if (sent?.in !== 'authorization') return null
  return `Authorization: ${sent.scheme === '' ? 'without a scheme' : `${sent.scheme}, not Bearer`}`
}

/** Status of the answer to it, whatever the token. */
export const statusAsSent = (sent: Sent): 400 | 401 => (sent.in === 'wrapped' ? 400 : 401)
