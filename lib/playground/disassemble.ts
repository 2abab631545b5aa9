import { decodeSegment, decodeUtf8 } from '../pipeline/encoding/segments'
import { layOut } from './json-text'

/** The two JSON texts of a compact JWS, laid out; `null` where a part cannot be read as text. */
export function disassemble(token: string): { readonly header: string | null; readonly payload: string | null } {
  const [header, payload] = token.split('.')
  return { header: textOf(header), payload: textOf(payload) }
}

function textOf(segment: string | undefined): string | null {
  const octets = segment ? decodeSegment(segment) : null
  const text = octets ? decodeUtf8(octets) : null
  return text === null ? null : layOut(text)
}
