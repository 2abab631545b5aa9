import { decodeSegment } from '../../pipeline/encoding/segments'
import { holdsObject } from '../../pipeline/encoding/object-segment'
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

export default defineHypothesis({
  id: 'cut-short',
  title: 'The token was shortened or cut off',
  speaksTo: ['signature', 'canonical-encoding', 'charset', 'b64token', 'header', 'payload'],
  specs: [rfc(7515, '2'), rfc(7515, '5.2')],
  test({ token, parts, alg, key, keys }) {
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
    const signature = parts.length === 3 ? (parts[2] ?? '') : ''
    const expected = lengthOf(alg, key ?? keys.find((k) => k.kty === 'RSA') ?? null)
    if (signature === '' || expected === null || signature.length >= expected) return null
    // As long as a signature by another key of a usual size: then it is the key that is not the right one.
    if (alg.startsWith('RS') || alg.startsWith('PS'))
      if ([128, 256, 384, 512].includes(decodeSegment(signature)?.length ?? 0)) return null
    // A DER signature and a short RSA number are complete: only a length that stops early is a cut.
    if (alg.startsWith('ES') && decodeSegment(signature)?.[0] === 0x30) return null
    return {
      says: `The token has been cut off: a signature by ${alg}${alg.startsWith('ES') || alg.startsWith('HS') ? '' : ' with this key'} has ${expected} characters, and this one stops after ${signature.length}.`,
      fix: 'Copy the whole token. Terminals, log lines and database columns cut long values.',
    }
  },
})

/** Characters of a whole signature in base64url; `null` where it cannot be known. */
function lengthOf(alg: string, key: Jwk | null): number | null {
  const algorithm = algorithmOf(alg)
  const size = algorithm?.kty === 'RSA' ? modulusOctets(key) : algorithm?.signatureOctets[0]
  return size ? Math.ceil((size * 4) / 3) : null
}

/** An RSA signature is as long as the modulus (RFC 8017 §8). */
function modulusOctets(key: Jwk | null): number | null {
  const n = key?.kty === 'RSA' && typeof key.n === 'string' ? decodeSegment(key.n) : null
  if (!n) return null
  const first = n.findIndex((o) => o !== 0)
  return first < 0 ? null : n.length - first
}
