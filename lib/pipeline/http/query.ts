import { looksLikeJwt } from '../encoding/object-segment'

/** Whether the address carries a token as RFC 6750 §2.3 has it, which no MCP server may read. */
export const hasQueryToken = (url: string): boolean => {
  const query = queryOf(url)
  return query !== '' && hasToken(query)
}

/**
 * The first parameter of an address that holds a token: `access_token`, or any other with a JWT for its
 * value; `null` if none does.
 */
export function parameterWithToken(url: string): string | null {
  const query = queryOf(url)
  if (query === '') return null
  for (const [name, value] of new URLSearchParams(query))
    if (value !== '' && (name === 'access_token' || looksLikeJwt(value.replace(/^Bearer /i, '')))) return name
  return null
}

/** What stands between `?` and `#`. Most addresses have nothing to parse, and a parser for nothing costs time. */
export function queryOf(url: string): string {
  const at = url.indexOf('?')
  if (at < 0) return ''
  const [address = ''] = url.split('#', 1)
  return at < address.length ? address.slice(at + 1) : ''
}

/** Whether a form body carries one (RFC 6750 §2.2), which MCP does not use. */
export const hasFormToken = (form: string | null): boolean => form !== null && hasToken(form)

/** Names may be percent-encoded, so this is for a parser. An empty value is no token. */
const hasToken = (parameters: string): boolean =>
  new URLSearchParams(parameters).getAll('access_token').some((value) => value !== '')
