import type { Run } from './run'

/** A request as it was pasted, with its token in the query. */
export interface SentAddress {
  /** As written; only a path where the text says no host. */
  readonly url: string
  /** `null`: the text does not say. */
  readonly method: string | null
  /** Of the parameter that holds the token. */
  readonly name: string
}

/** Longest address in front of the token, in characters. */
const longest = 2000
const inQuery =
  /(?:\b([A-Z]{3,10})[ \t]{1,4})?((?:https?:\/\/|\/)[^\s"'`<>#?]*\?(?:[^\s"'`<>#]*&)?([^\s"'`<>#&=]{1,60})=)$/
const delimiter = /[\s"'`<>#]/g
const host = /(?:^|\n)[ \t>]{0,8}host:[ \t]{0,8}([A-Za-z0-9.\-[\]:]{1,255})[ \t]*(?:\r?\n|$)/i

/**
 * The address whose query the token stands in, on one line; `null` where it stands elsewhere, as in the
 * fragment of a redirect. A request line takes its host from the Host field below it.
 */
export function addressAround(text: string, run: Run): SentAddress | null {
  if (run.lineBreaks > 0) return null
  const start = text.slice(Math.max(0, run.from - longest), run.from)
  const line = start.slice(Math.max(start.lastIndexOf('\n'), start.lastIndexOf('\r')) + 1)
  const found = inQuery.exec(line)
  if (!found) return null
  const [, method = null, before = '', name = ''] = found
  delimiter.lastIndex = run.to
  const end = delimiter.exec(text)?.index ?? text.length
  const address = before + text.slice(run.from, end).replace(/[)\],;]+$/, '')
  const named = address.startsWith('/') ? host.exec(text.slice(end, end + longest))?.[1] : undefined
  return { url: named ? `https://${named}${address}` : address, method, name }
}
