import { signatureLengths } from './signature'

/** Words of token characters with blanks between: what a form makes of `+` in ordinary base64. */
const words = /[A-Za-z0-9_\-+/=.]+(?: {1,4}[A-Za-z0-9_\-+/=.]+){1,60}/y

/** A JWT with blanks in it. Only its length tells it from a token and the words behind: its signature must be whole. */
export function blanksWithin(text: string, from: number) {
  words.lastIndex = from
  const token = words.exec(text)?.[0] ?? ''
  const [header = '', payload, signature, more] = token.split('.')
  if (payload === undefined || signature === undefined || more !== undefined) return null
  if (!signatureLengths(header).includes(signature.replaceAll('=', '').length)) return null
  const to = from + token.length
  return { from, to, token, percent: 0, dots: 2, lineBreaks: 0, quoteMarks: 0, scanned: to }
}
