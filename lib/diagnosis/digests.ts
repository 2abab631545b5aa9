import { base64url } from 'jose'
import { writeBase64 } from '../pipeline/encoding/base64'
import { toHex } from '../pipeline/encoding/hex'
import { base64urlOf } from '../pipeline/encoding/segments'

/** How a hash that was meant is written instead. */
interface Spelling {
  readonly text: string
  /** As a sentence goes on: “it is the right hash …”. */
  readonly how: string
}

const others = ['SHA-1', 'SHA-384', 'SHA-512'] as const

/** The SHA-256 of these octets in the forms it is written in by mistake, and other hashes of them. */
export async function misspelledHashes(octets: Uint8Array<ArrayBuffer>): Promise<readonly Spelling[]> {
  const digest = async (name: string) => new Uint8Array(await crypto.subtle.digest(name, octets))
  const right = await digest('SHA-256')
  const hex = toHex(right)
  const standard = writeBase64(right)
  const found: Spelling[] = [
    ...[hex, hex.toUpperCase(), hex.replace(/(..)(?!$)/g, '$1:'), hex.toUpperCase().replace(/(..)(?!$)/g, '$1:')].map(
      (text) => ({ text, how: 'in hexadecimal' }),
    ),
    { text: standard, how: 'in the standard base64 alphabet, with padding' },
    { text: standard.replaceAll('=', ''), how: 'in the standard base64 alphabet' },
    { text: `${base64url.encode(right)}=`, how: 'with padding behind it' },
    ...[hex, hex.toUpperCase()].map((text) => ({
      text: base64urlOf(text),
      how: 'as the base64url of its hexadecimal digits',
    })),
    { text: base64urlOf(base64url.encode(right)), how: 'encoded in base64url twice' },
  ]
  for (const name of others) {
    const other = await digest(name)
    for (const text of [base64url.encode(other), toHex(other), writeBase64(other)])
      found.push({ text, how: `by ${name} instead of SHA-256` })
  }
  return found
}
