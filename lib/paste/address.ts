import { methodIn } from './head'
import type { Run } from './run'

/** A request as it was pasted, with its token in the query. */
export interface SentAddress {
  /** As written; only a path where the text says no host. */
  readonly url: string
  /** `null`: the text does not say. */
  readonly method: string | null
  /** Of the parameter that holds the token, or `inPath`. */
  readonly name: string
}

/** Longest address in front of the token, in characters. */
const longest = 2000
const methodBefore = /\b([A-Z]{3,10})[ \t]{1,4}$/
const delimiter = /[\s"'`<>#]/g
const host = /\nhost:[ \t]{0,8}([A-Za-z0-9.\-[\]:]{1,255})/i

/**
 * The address whose query the token stands in, on one line; `null` where it stands elsewhere, as in the
 * fragment of a redirect. A request line takes its host from the Host field below it.
 */
export function addressAround(text: string, run: Run): SentAddress | null {
  if (run.lineBreaks > 0) return null
  const start = text.slice(Math.max(0, run.from - longest), run.from)
  const line = start.slice(Math.max(start.lastIndexOf('\n'), start.lastIndexOf('\r')) + 1)
  delimiter.lastIndex = 0
  const cut = [...line.matchAll(delimiter)].at(-1)?.index ?? -1
  const piece = line.slice(cut + 1)
  const before = piece.slice(Math.max(0, piece.search(/(?:http|ws)s?:\/\//)))
  const query = before.indexOf('?')
  if (!/^(?:(?:http|ws)s?:\/)?\//.test(before) || query < 0 || !/=(?:Bearer(?:%20|\+))?$/i.test(before)) return null
  const name = before.slice(Math.max(query, before.lastIndexOf('&')) + 1, before.lastIndexOf('='))
  const method = methodBefore.exec(line.slice(Math.max(0, cut - 20), cut + 1))?.[1] ?? null
  delimiter.lastIndex = run.to
  const end = delimiter.exec(text)?.index ?? text.length
  const address = before + text.slice(run.from, end).replace(/[)\],;]{1,5}$/, '')
  const named = address.startsWith('/') ? host.exec(text.slice(end, end + longest))?.[1] : undefined
  return { url: named ? `https://${named}${address}` : address, method, name }
}

const inPath = 'part of its path'
const jwtInPath =
  /(?:http|ws)s?:\/\/[^\s"'`<>?#]{1,2000}?\/(e(?:yJ|w)[\w-]{8,65536}\.[\w-]{2,65536}\.[\w-]{0,65536})(?=[/?#\s"'`<>]|$)[^\s"'`<>]{0,2000}/

/** The first whole address in a text with a JWT as one part of its path, and that JWT. */
export function addressWithPath(text: string): (SentAddress & { readonly token: string }) | null {
  const [url, token] = jwtInPath.exec(text) ?? []
  return url !== undefined && token !== undefined ? { url, method: methodIn(text), name: inPath, token } : null
}
