import { headOf } from './head'

/** What of curl’s options takes an argument that is an address of something else, or may hold one. */
const otherOption =
  /(?:^|\s)(?:-[HdexAbo]|--(?:header|data[a-z-]{0,20}|referer|proxy|user-agent|cookie|output))[ \t=]{0,4}$/
const address = /https?:\/\/[^\s"'`<>\\^]{1,2000}/g
const requestLine = /^[ \t]{0,8}[A-Z]{3,10}[ \t]{1,4}(\/\S{0,2000})[ \t]{1,4}HTTP\/[\d.]{1,3}[ \t]*$/m
const hostField = /^[ \t]{0,8}host:[ \t]{0,8}([A-Za-z0-9.\-[\]:]{1,255})[ \t]*$/im
const isLocal = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::|$)/i
/** Addresses that are looked at. */
const most = 20

/**
 * Which address a pasted request was sent to, without its query: of a command of curl, of `fetch`, or of a request
 * line with its Host. `null` where the text is none of these, or says no whole address. Never throws.
 */
export function addressAsked(pasted: string): string | null {
  const text = pasted.trim()
  const isCall = /^(?:await[ \t]{1,8})?fetch\(/.test(text)
  if (!isCall && !headOf(text)?.whole) return null
  const path = requestLine.exec(text)?.[1]
  const host = path === undefined ? undefined : hostField.exec(text)?.[1]
  if (path !== undefined)
    return host === undefined ? null : withoutQuery(`http${isLocal.test(host) ? '' : 's'}://${host}${path}`)
  let looked = 0
  for (const { 0: found, index } of text.matchAll(address)) {
    if (looked++ === most) return null
    const before = text.slice(Math.max(0, index - 60), index).replace(/\^?["'`]$/, '')
    // An argument of its own, and not within one: `Origin: https://…`, `{"url":"https://…`.
    if (/[\s(]$/.test(before) && !/[:=,][ \t]{0,8}$/.test(before) && !otherOption.test(before))
      return withoutQuery(found)
  }
  return null
}

function withoutQuery(found: string): string | null {
  if (!URL.canParse(found) || new URL(found).username !== '') return null
  const end = found.search(/[?#]/)
  return end < 0 ? found : found.slice(0, end)
}
