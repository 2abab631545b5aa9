import { type Cut, inText } from '../case/credentials'

/** Fewer characters than this are no secret: a word of prose could be as long. */
const shortest = 16

/**
 * The same value with nothing in it that could be presented again: neither the token, nor its signature, nor as much
 * of an opaque one as would tell the rest, nor another token that a claim or the request holds.
 */
export function withoutToken<T>(value: T, token: string): T {
  const parts = token.split('.')
  const secrets = [token, ...(parts.length > 2 ? parts.slice(2) : [])].filter((text) => text.length >= shortest)
  return cut(value, secrets) as T
}

const mark = '‹token›'

/** Tokens are known by their form, private keys by what they are made of; a name for a value is no reason here. */
const cutTokens: Cut = ({ kind, text }) => (kind === 'token' || kind === 'private' ? mark : text)

function cut(value: unknown, secrets: readonly string[]): unknown {
  if (typeof value === 'string')
    return inText(
      secrets.reduce((text, secret) => text.replaceAll(secret, mark), value),
      cutTokens,
      false,
    )
  if (Array.isArray(value)) return value.map((item) => cut(item, secrets))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, cut(item, secrets)]))
}
