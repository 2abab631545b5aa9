import { wholeAddress, type WrittenRequest } from './written-request'

/** The address as the first argument, as a text without a variable in it. */
const call =
  /\b(?:fetch|new [A-Za-z]{1,40}|(?:axios|requests|httpx|client|session|ky|got|http)\.(get|post|put|patch|delete))\(\s{0,40}(["'`])((?:https?:\/)?\/[^\s"'`<>\\^]{1,4000})\2/
const option = /[{,]\s{0,80}["']?method["']?\s{0,4}:\s{0,4}["'`](get|post|put|patch|delete|head|options)["'`]/i
/** What of them fetch writes in capital letters. */
const normalised = /^(?:delete|get|head|options|post|put)$/i
/** An address in the settings of a client, with headers beside it. */
const setting =
  /["']?\b(?:url|serverUrl|server_url|httpUrl|uri)["']?\s{0,8}[:=]\s{0,8}["'](https?:\/\/[^\s"'`<>\\^]{1,4000})["']/g
const clientCommand = /\bmcp-remote\b|\bmcp add\b/
const address = /(?:^|[\s"'])(https?:\/\/[^\s"'`<>\\^]{1,4000})(?=["'\s]|$)/g

/** Of code and settings the fields are left to the program. */
const sentBy = (url: string, method: string | null): WrittenRequest => ({
  method,
  url,
  saysScheme: true,
  fields: [],
  form: null,
  body: '',
  isWhole: false,
})

/** A call of `fetch`, or of a method that is named after one of HTTP: where to, and how. */
export function codeRequest(text: string): WrittenRequest | null {
  const found = call.exec(text)
  const url = found?.[3]?.startsWith('/') ? (found[3].split('#', 1)[0] ?? null) : wholeAddress(found?.[3] ?? '')
  if (!found || url === null) return null
  // What a class makes of it, only the program knows.
  if (/^new (?!Request)/.test(found[0])) return sentBy(url, null)
  const said = option.exec(text.slice(found.index))?.[1]
  const usual = said === undefined ? 'GET' : normalised.test(said) ? said.toUpperCase() : said
  return sentBy(url, found[1]?.toUpperCase() ?? usual)
}

/** The settings of an MCP client, or the command that makes them: where it will send each request. */
export function settingsRequest(text: string): WrittenRequest | null {
  if (!/headers?\b/i.test(text)) return null
  const pattern = clientCommand.test(text) ? address : setting
  const [first, ...others] = [...text.matchAll(pattern)].slice(0, 20).map(([, url = '']) => url)
  const url = first === undefined || others.length > 0 ? null : wholeAddress(first)
  return url === null ? null : sentBy(url, null)
}
