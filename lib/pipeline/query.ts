/** Whether the address carries a token (RFC 6750 §2.3), which no server may read. */
export function hasQueryToken(url: string): boolean {
  const query = url.split('#')[0]?.split('?').slice(1).join('?') ?? ''
  // Names may be percent-encoded. Most requests have no query, and a parser for nothing costs time.
  return query !== '' && new URLSearchParams(query).has('access_token')
}
