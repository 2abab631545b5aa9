/** Whether the address carries a token (RFC 6750 §2.3), which no server may read. */
export function hasQueryToken(url: string): boolean {
  const [address = ''] = url.split('#', 1)
  const at = address.indexOf('?')
  // Names may be percent-encoded, so this is for a parser; most requests have nothing to parse.
  return at >= 0 && new URLSearchParams(address.slice(at)).has('access_token')
}
