import { decodeSegment } from '../../pipeline/encoding/segments'
import { holdsObject, isCutHeader } from '../../pipeline/encoding/object-segment'
import { algorithmOf } from '../../pipeline/keys/algorithms'
import { rfc } from '../../pipeline/specs'
import type { Jwk } from '../../pipeline/types'
import { defineHypothesis } from '../hypothesis'

/** What stands for the characters left out. */
const left: readonly (readonly [RegExp, string])[] = [
  [/\.{3}|…/, 'an ellipsis stands'],
  [/\*{3}|•{3}/, 'signs that hide it stand'],
  [/[[<({](?:redacted|truncated|hidden|snip|masked|removed|x{1,20})[\])>}]/i, 'a word that hides it stands'],
]

/** The token was shortened or cut off. */
export default defineHypothesis({
  id: 'cut-short',
  speaksTo: [
    'signature',
    'canonical-encoding',
    'charset',
    'b64token',
    'header',
    'payload',
    'issuer-trust',
    'key',
    'format/opaque',
    'format/truncated',
  ],
  specs: [rfc(7515, '2'), rfc(7515, '5.2')],
  test({ check, token, parts, alg, key, keys }) {
    const mark = left.find(([pattern]) => pattern.test(token))
    if (mark)
      return {
        says: `The token is shown shortened: ${mark[1]} where its middle or end was.`,
        fix: 'Copy the whole token. Consoles and logs print long values shortened; the value itself is longer.',
      }
    const front = ['e', 'ey', 'eyJ'].find((lost) => parts.length === 3 && holdsObject(`${lost}${parts[0]}`))
    if (front !== undefined && !holdsObject(parts[0] ?? ''))
      return {
        says: `The token’s first ${front.length === 1 ? 'character is' : `${front.length} characters are`} missing: with ${front} in front it has a header.`,
        fix: 'Copy the whole token, from its first character on.',
      }
    if (isCutHeader(token))
      return {
        says: `The token begins as the header of a JWT does, and stops after ${token.length} characters, before its first dot: it has been cut off.`,
        fix: copy,
      }
    if (parts.length === 3 && parts[2] === '' && alg.toLowerCase() !== 'none' && check === 'issuer-trust')
      return {
        says: 'The token has been cut off: nothing stands behind its second dot, where the signature belongs.',
        fix: copy,
      }
    const signature = parts.length === 3 ? (parts[2] ?? '') : ''
    // The keys of an issuer that is not the token's say nothing about its signature.
    const given = check === 'issuer-trust' ? [] : keys
    const whole =
      signature === '' ? null : wholeLength(signature, alg, key ?? given.find((k) => k.kty === 'RSA') ?? null)
    if (whole === null) return null
    return {
      says: `${signature.length < placeholder ? 'The token has been cut off, or has a placeholder for a signature' : 'The token has been cut off'}: ${whole}, and this one stops after ${signature.length}.`,
      fix: copy,
    }
  },
})

const copy = 'Copy the whole token. Terminals, log lines and database columns cut long values.'
/** Characters below which it may be a word that somebody wrote in place of a signature. */
const placeholder = 40
/** Octets of a signature by an RSA key of a usual size. */
const usual = [128, 256, 384, 512] as const

/** How long the signature would be if it were whole, as a sentence goes on; `null` where it is whole, or may be. */
function wholeLength(signature: string, alg: string, key: Jwk | null): string | null {
  const octets = decodeSegment(signature)
  const algorithm = algorithmOf(alg)
  const isRsa = algorithm?.kty === 'RSA'
  // As long as a signature by another key of a usual size: then it is the key that is not the right one.
  if (isRsa && usual.some((size) => size === octets?.length)) return null
  // A DER signature and a short RSA number are complete: only a length that stops early is a cut.
  if (alg.startsWith('ES') && octets?.[0] === 0x30) return null
  const expected = isRsa ? modulusOctets(key) : algorithm?.signatureOctets[0]
  if (expected)
    return signature.length < charactersOf(expected)
      ? `a signature by ${alg}${isRsa ? ' with this key' : ''} has ${charactersOf(expected)} characters`
      : null
  const next = isRsa && usual.find((size) => charactersOf(size) > signature.length)
  return next ? `an RSA key of ${next * 8} bits makes a signature of ${charactersOf(next)} characters` : null
}

/** In base64url, without padding. */
const charactersOf = (octets: number): number => Math.ceil((octets * 4) / 3)

/** An RSA signature is as long as the modulus (RFC 8017 §8). */
function modulusOctets(key: Jwk | null): number | null {
  const n = key?.kty === 'RSA' && typeof key.n === 'string' ? decodeSegment(key.n) : null
  if (!n) return null
  const first = n.findIndex((o) => o !== 0)
  return first < 0 ? null : n.length - first
}
