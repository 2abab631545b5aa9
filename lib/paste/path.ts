import { hostBelow } from './address'
import { headOf, methodIn } from './head'

/** A request as it was pasted, with its token in the path. */
export interface SentPath {
  /** As written; only a path where the text says no host. */
  readonly url: string
  /** `null`: the text does not say. */
  readonly method: string | null
}

/** Longest address in front of the token, in characters. */
const longest = 2000
const jwtInPath =
  /\/(e(?:yJ|w)[A-Za-z0-9_-]{8,65536}\.[A-Za-z0-9_-]{2,65536}\.[A-Za-z0-9_-]{0,65536})(?=[/?#\s"'`<>]|$)/
const delimiter = /[\s"'`<>]/

/** The address with a JWT as one part of its path, of a request that has no credentials elsewhere. */
export function pathAround(text: string): (SentPath & { readonly token: string }) | null {
  const found = jwtInPath.exec(text)
  if (!found || (headOf(text)?.authorization.length ?? 0) > 0) return null
  const from = found.index
  const start = text.slice(Math.max(0, from - longest), from)
  const before = start.split(delimiter).at(-1) ?? ''
  const method = methodIn(text)
  if (!/^(?:http|ws)s?:\/\/[^/]/.test(before) && (method === null || !/^(?:\/|$)/.test(before))) return null
  const rest = text.slice(from)
  const length = rest.search(delimiter)
  const address = before + (length < 0 ? rest : rest.slice(0, length))
  const host = address.startsWith('/') && length >= 0 ? hostBelow(rest.slice(length, length + longest)) : undefined
  return { url: host ? `https://${host}${address}` : address, method, token: found[1] ?? '' }
}
