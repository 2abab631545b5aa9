import { jwtAt, type Run } from './run'

/** What a client has put in front of a JWT: the scheme or the field a second time, or the mark of Python's bytes. It was sent with it. */
const wrapping =
  /(?:(?:authorization[ \t]{0,4}:[ \t]{0,4})?(?:bearer|dpop|token|jwt)[ \t:=]{1,4}|authorization[ \t]{0,4}:[ \t]{0,4}|b['"])(?=e(?:y[IJAB]|w[opkl01]|30))/iy
/** The beginning of an object, or of an element of one, that holds a JWT: it was sent whole, as far as its line goes. */
const json = /\{\s{0,8}"[^"\r\n\\]{0,80}"\s{0,8}:/y
/** Longest line that is read as an object, in characters. */
const longest = 65_536

/** A JWT behind such a thing, or in an object: all of it is what was sent. */
export function wrappedAt(text: string, at: number): Run | null {
  wrapping.lastIndex = at
  const wrap = wrapping.exec(text)?.[0]
  if (wrap === undefined) return objectAt(text, at)
  const run = jwtAt(text, at + wrap.length)
  if (!run) return null
  const quote = wrap.startsWith('b') && text[run.to] === wrap[1] ? (wrap[1] ?? '') : ''
  return { ...run, from: at, to: run.to + quote.length, token: `${wrap}${run.token}${quote}` }
}

function objectAt(text: string, at: number): Run | null {
  json.lastIndex = at
  if (!json.test(text)) return null
  const line = text.slice(at, at + longest).split(/[\r\n]/, 1)[0] ?? ''
  const token = line.slice(0, line.lastIndexOf('}') + 1)
  if (!/["' ]e(?:y[IJAB]|w[opkl01]|30)[A-Za-z0-9_-]{10}/.test(token)) return null
  const to = at + token.length
  return { from: at, to, token, percent: 0, dots: 0, lineBreaks: 0, quoteMarks: 0, scanned: to }
}
