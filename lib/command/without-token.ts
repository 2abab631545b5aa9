/** Fewer characters than this are no secret: a word of prose could be as long. */
const shortest = 16

/**
 * The same value with nothing in it that could be presented again: neither the token, nor its signature, nor as much
 * of an opaque one as would tell the rest.
 */
export function withoutToken<T>(value: T, token: string): T {
  const parts = token.split('.')
  const secrets = [token, ...(parts.length > 2 ? parts.slice(2) : [])].filter((text) => text.length >= shortest)
  return secrets.length === 0 ? value : (cut(value, secrets) as T)
}

function cut(value: unknown, secrets: readonly string[]): unknown {
  if (typeof value === 'string') return secrets.reduce((text, secret) => text.replaceAll(secret, '‹token›'), value)
  if (Array.isArray(value)) return value.map((item) => cut(item, secrets))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, cut(item, secrets)]))
}
