import { base64url } from 'jose'
import { hasPem, readDerKey, readPem } from '../../keys/pem'
import { readEitherBase64 } from '../../pipeline/encoding/base64'
import { readHex } from '../../pipeline/encoding/hex'
import { decodeUtf8 } from '../../pipeline/encoding/segments'
import { curves, octetsOf } from '../../pipeline/keys/curves'
import { rfc } from '../../pipeline/specs'
import type { Jwk } from '../../pipeline/types'
import { defineHypothesis } from '../hypothesis'

/** The key’s members do not hold what they should. */
export default defineHypothesis({
  id: 'key-members',
  speaksTo: ['signature/mismatch', 'signature/refused', 'key/unsound', 'key/unusable', 'key/weak', 'key/wrong-kind'],
  specs: [rfc(7517, '4.2'), rfc(7518, '6.3.1')],
  async test({ keys, verifies }) {
    for (const key of keys.slice(0, 8))
      for (const { meant, says, fix } of await readings(key)) if (await verifies({ key: meant })) return { says, fix }
    return null
  },
})

interface Reading {
  readonly meant: Jwk
  readonly says: string
  readonly fix: string
}

const publisher = 'That is for whoever publishes the key to mend; a fresh token would fail in the same way.'

/** What the JWK may have been meant as. */
async function readings(key: Jwk): Promise<readonly Reading[]> {
  const found: Reading[] = []
  const { x, y, crv } = key
  if (key.kty === 'EC' && typeof x === 'string' && typeof y === 'string') {
    found.push({
      meant: { ...key, x: y, y: x },
      says: 'It verifies once x and y of the key are swapped.',
      fix: `Put the coordinates in their places. ${publisher}`,
    })
    for (const other of Object.keys(curves).filter((c) => c !== crv))
      found.push({
        meant: { ...key, crv: other },
        says: `It verifies with the key on the curve ${other}; its JWK says ${String(crv)}.`,
        fix: `Write crv as ${other}. ${publisher}`,
      })
    const [wholeX, wholeY] = [x, y].map((number) => ofLength(number, curves[crv ?? '']?.octets ?? 0))
    if (wholeX && wholeY && (wholeX !== x || wholeY !== y))
      found.push({
        meant: { ...key, x: wholeX, y: wholeY },
        says: `It verifies once x and y of the key are ${curves[crv ?? '']?.octets} octets long, zeros in front included: they were written as numbers without a fixed length.`,
        fix: `Write both coordinates in the length of the curve (RFC 7518 §6.2.1.2). ${publisher}`,
      })
  }
  if ([key.n, key.e, key.x, key.y].some((number) => /[+/=]/.test(number ?? '')))
    found.push({
      meant: Object.fromEntries(
        Object.entries(key).map(([m, v]) => [m, typeof v === 'string' && m !== 'kid' ? urlAlphabet(v) : v]),
      ) as unknown as Jwk,
      says: 'It verifies once the key’s numbers are read in the standard base64 alphabet.',
      fix: `A JWK writes its numbers in base64url: - and _ instead of + and /, without padding. ${publisher}`,
    })
  if (key.kty === 'RSA')
    for (const [n, form] of otherwise(key.n))
      found.push({
        meant: { kty: 'RSA', n, e: exponentOf(key.e) },
        says: `It verifies once n of the key is read as ${form}.`,
        fix: `A JWK writes n as the number’s octets in base64url, once. ${publisher}`,
      })
  if (key.kty === 'RSA' && exponentOf(key.e) !== (key.e ?? ''))
    found.push({
      meant: { ...key, e: exponentOf(key.e) },
      says: `It verifies once e of the key, ${String(key.e).slice(0, 12)}, is read as a written number.`,
      fix: `A JWK writes e in base64url: AQAB for 65537. ${publisher}`,
    })
  const inside = key.kty === 'RSA' && typeof key.n === 'string' ? await keyInside(key.n) : null
  if (inside)
    found.push({
      meant: inside,
      says: 'n of the key is no modulus: it holds a whole PEM or certificate in base64, and the token verifies with the key in that.',
      fix: `Publish the modulus alone as n, or give the PEM itself. ${publisher}`,
    })
  return found
}

/** What n may be beside a number's octets: hexadecimal digits, or base64 of base64. */
function otherwise(n: string | undefined): readonly (readonly [string, string])[] {
  if (n === undefined) return []
  const hex = n.length >= 128 ? readHex(n) : null
  const inner = decodeUtf8(base64url.decode(n))
  return [
    ...(hex ? [[base64url.encode(hex), 'hexadecimal digits'] as const] : []),
    ...(inner && /^[A-Za-z0-9+/_=-]{100,}$/.test(inner) ? [[urlAlphabet(inner), 'base64 of base64'] as const] : []),
  ]
}

/** A coordinate in the octets its curve asks for: without zeros too many in front, or with those that are missing. */
function ofLength(number: string, octets: number): string | null {
  const given = octetsOf(number)
  if (!given || given.length > octets + 8 || given.length < octets - 8) return null
  const excess = given.subarray(0, Math.max(0, given.length - octets))
  if (excess.some((octet) => octet !== 0)) return null
  const whole = new Uint8Array(octets)
  const kept = given.subarray(excess.length)
  whole.set(kept, octets - kept.length)
  return base64url.encode(whole)
}

/** An exponent that was written out in digits, as a JWK writes it. */
const exponentOf = (e = ''): string => (/^(?:65537|(?:0x)?0?10001)$/.test(e) ? 'AQAB' : e)

const urlAlphabet = (text: string) => text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')

/** The key in a DER or PEM text that was put where a number should be. */
async function keyInside(n: string): Promise<Jwk | null> {
  const octets = readEitherBase64(n)
  if (!(octets instanceof Uint8Array)) return null
  const text = decodeUtf8(octets)
  const read = text && hasPem(text) ? await readPem(text) : await readDerKey(octets)
  const [key] = Array.isArray(read) ? read : [read]
  return key && 'jwk' in key ? key.jwk : null
}
