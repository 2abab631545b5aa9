import { decodeSegment, decodeUtf8 } from '../pipeline/encoding/segments'
import { layOut } from './json-text'

/** The two JSON texts of a compact JWS, laid out; `null` where a part cannot be read as text. */
export function disassemble(token: string): { readonly header: string | null; readonly payload: string | null } {
  const [header = '', payload] = token.split('.')
  return { header: textOf(header) ?? textOf(header.slice(header.search(before) + 1)), payload: textOf(payload) }
}

/** The end of something that was left in front of a header: a scheme, a quote. */
const before = /[\s"'=:](?=e(?:y[IJAB]|w[opkl01]|30))/

function textOf(segment: string | undefined): string | null {
  const octets = segment ? decodeSegment(segment) : null
  const text = octets ? decodeUtf8(octets) : null
  return text === null ? null : layOut(text)
}
