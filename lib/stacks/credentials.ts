import type { HttpRequest } from '../pipeline/types'
import type { Reading, Refusal } from './stack'

type Read = { readonly scheme: string; readonly token: string } | { readonly refused: Refusal }

/** What a stack takes out of a request, or why it looks no further. */
export function readCredentials(request: HttpRequest, reading: Reading): Read {
  // Node's http keeps the first Authorization line and drops the others.
  const [header] = request.authorization
  const other = reading.elsewhere ? tokenElsewhere(request) : null
  if (header === undefined && other !== null) return { scheme: 'Bearer', token: other }
  if (!header) return { refused: header === undefined ? 'missing' : reading.empty }
  const words = wordsOf(header, reading)
  if (words === null) return { refused: 'header' }
  const [scheme = '', token = ''] = words
  if (!reading.schemes.includes(scheme.toLowerCase())) return { refused: 'header' }
  if (token === '') return { refused: 'empty' }
  return other === null ? { scheme, token } : { refused: 'twice' }
}

/** `null`: more words, or fewer, than it takes. */
function wordsOf(header: string, { rule }: Reading): readonly string[] | null {
  const words = header.split(' ')
  if (rule === 'second-word') return words
  const counted = rule === 'pattern' ? words.filter((word) => word !== '') : words
  return counted.length > 2 ? null : counted
}

/** A token in the address (RFC 6750 §2.3) or in a form (§2.2). */
function tokenElsewhere({ url, form }: HttpRequest): string | null {
  const [address = ''] = url.split('#', 1)
  const query = address.split('?').slice(1).join('?')
  return [query, form ?? ''].map((text) => new URLSearchParams(text).get('access_token')).find(Boolean) ?? null
}
