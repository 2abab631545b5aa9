import { readHex, toHex } from '../../pipeline/encoding/hex'
import { decodeSegment, decodeUtf8 } from '../../pipeline/encoding/segments'
import { algorithmOf } from '../../pipeline/keys/algorithms'
import { rfc } from '../../pipeline/specs'
import { defineHypothesis } from '../hypothesis'

/** Longest last part that is looked at, in characters. */
const longest = 8192

/** The signature is right and encoded otherwise, or made over a hash. */
export default defineHypothesis({
  id: 'signature-form',
  speaksTo: ['signature', 'canonical-encoding', 'key/weak'],
  specs: [rfc(7515, '2'), rfc(7515, '5.2')],
  async test({ alg, parts, key, keys, verifies }) {
    const last = parts[2] ?? ''
    if (parts.length !== 3 || last.length > longest) return null
    const own = decodeSegment(last)
    const inner = own && decodeUtf8(own)
    for (const tried of key ? [key] : keys.slice(0, 4)) {
      for (const [signature, what, how] of [
        [readHex(last), 'as hexadecimal digits', hexadecimal],
        [inner && readHex(inner), 'as hexadecimal digits that were encoded in base64url', hexadecimal],
        [inner && decodeSegment(inner.trim()), 'as base64url that was encoded once more', 'Encode it once.'],
      ] as const)
        if (signature && signature.length > 0 && (await verifies({ signature, key: tried })))
          return {
            says: `The signature is right and in the wrong form: it verifies once its text is read ${what}.`,
            fix: `Have the issuer write the signature’s octets in base64url. ${how} A fresh token would fail in the same way.`,
          }
      const hash = algorithmOf(alg)?.hash
      if (!hash || !own) continue
      const digest = new Uint8Array(
        await crypto.subtle.digest(hash, new TextEncoder().encode(parts.slice(0, 2).join('.'))),
      )
      for (const signed of [digest, toHex(digest)])
        if (await verifies({ signed, key: tried }))
          return {
            says: `It verifies over the ${hash} of the text${signed === digest ? '' : ', in hexadecimal,'} instead of the text: the issuer hashed it before it gave it to a function that hashes by itself.`,
            fix: 'Have the issuer sign the text, or tell its signer that it gets a digest (MessageType DIGEST at AWS KMS). A fresh token would fail in the same way.',
          }
    }
    return null
  },
})

const hexadecimal =
  'hash_hmac has a fourth argument for that in PHP; in Node leave out “hex”; CryptoJS has enc.Base64url.'
