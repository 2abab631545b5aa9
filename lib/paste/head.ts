/** Longest head that is looked at, in characters, and most fields of one name. */
const longest = 65_536
const mostFields = 4

/** A field line as it stands in a request, in the arguments of curl, or in a list of both. */
const authorizationField = /(?:^|[\r\n]|-H[ \t]{0,4}["']|--header[ =]["'])[ \t]{0,8}authorization:[ \t]{0,8}/gi
const requestLine = /^[ \t]{0,8}([A-Z]{3,10})[ \t]{1,4}\S{1,2000}[ \t]{1,4}HTTP\/[\d.]{1,3}[ \t]*$/gm
const methodOption = /(?:-X|--request)[ \t=]{1,4}["']?([A-Z]{3,10})/
const curl = /^[$>% \t]{0,4}curl\s/
/** Between the head of a request and its body. */
export const bodyBegins = /\r?\n\r?\n/

/**
 * What stands in front of the body, if the text is one request: a request line and fields, a command of curl, or
 * fields alone. `null`: it is something else, or several requests.
 */
export interface Head {
  /** `null`: the text does not say. */
  readonly method: string | null
  /** The value of every Authorization field, in order. */
  readonly authorization: readonly string[]
  /** It is a whole request: what is not said there was not sent. */
  readonly whole: boolean
}

/** The method of a request: of its first line, or as curl is told it; `null`: the text does not say. */
export const methodIn = (text: string): string | null =>
  text.matchAll(requestLine).next().value?.[1] ?? methodOption.exec(text)?.[1] ?? null

/** `null` as well for a text that is longer than any request. */
export function headOf(given: string): Head | null {
  if (given.length > longest) return null
  const text = given.trim()
  const lines = [...text.matchAll(requestLine)]
  const isCurl = curl.test(text)
  if (lines.length > 1) return null
  const whole = isCurl || (lines[0] !== undefined && lines[0].index === 0)
  const head = isCurl ? text : (text.split(bodyBegins, 1)[0] ?? '')
  const authorization: string[] = []
  for (const { index, 0: name } of head.matchAll(authorizationField)) {
    if (authorization.length === mostFields) break
    authorization.push(valueAt(head, index + name.length, /["']/.exec(name)?.[0] ?? ''))
  }
  return whole || authorization.length > 0 ? { method: methodIn(head), authorization, whole } : null
}

/** Up to the quote that opened the argument, else to the end of the line. */
function valueAt(text: string, from: number, quote: string): string {
  const rest = text.slice(from)
  const end = quote === '' ? rest.search(/[\r\n]/) : rest.indexOf(quote)
  return (end < 0 ? rest : rest.slice(0, end)).trim()
}
