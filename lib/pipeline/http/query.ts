/** Whether the address carries a token (RFC 6750 §2.3), which no server may read. */
export function hasQueryToken(url: string): boolean {
  const at = url.indexOf('?')
  // Most requests have nothing to parse, and a parser for nothing costs time.
  if (at < 0) return false
  const [address = ''] = url.split('#', 1)
  return at < address.length && hasToken(address.slice(at + 1))
}

/** Whether a form body carries one (RFC 6750 §2.2), which MCP does not use. */
export const hasFormToken = (form: string | null): boolean => form !== null && hasToken(form)

/** Names may be percent-encoded, so this is for a parser. An empty value is no token. */
const hasToken = (parameters: string): boolean =>
  new URLSearchParams(parameters).getAll('access_token').some((value) => value !== '')
