import { base64url } from 'jose'
import { decodeUtf8 } from '../../pipeline/encoding/segments'
import { rfc } from '../../pipeline/specs'
import { type Cause, defineHypothesis, type Subject } from '../hypothesis'
import { readings } from '../secret/readings'
import { secretText } from '../secret/text'

/** The shared secret was typed in another encoding, or with something around it. */
export default defineHypothesis({
  id: 'shared-secret-encoding',
  speaksTo: ['signature', 'key/weak'],
  specs: [rfc(7515, '5.2'), rfc(7518, '3.2')],
  async test({ alg, keys, verifies }) {
    if (!alg.startsWith('HS')) return null
    for (const key of keys) {
      if (key.kty !== 'oct' || key.k === undefined) continue
      if (await verifies({ key: { kty: 'oct', k: base64url.encode(key.k) } }))
        return {
          says: 'It verifies with this secret in base64url, taken as text: the issuer signs with the encoded text. Of a JWK that means that k holds the key without being encoded.',
          fix: 'Configure the encoded text as the secret here, or have the issuer use the secret itself. In a JWK k is the key in base64url (RFC 7518 §6.4.1). A fresh token would fail in the same way.',
        }
      const text = decodeUtf8(base64url.decode(key.k))
      const cause = text === null ? null : await asText(text, verifies)
      if (cause) return cause
    }
    return null
  },
})

async function asText(text: string, verifies: Subject['verifies']): Promise<Cause | null> {
  const secret = secretText(text)
  /** The text as it is was tried by the check itself. */
  const tried = new Set<string>([text])
  for (const { key, what, fix } of readings) {
    const read = await key(secret)
    if (!read?.length) continue
    if (typeof read === 'string') {
      if (tried.has(read)) continue
      tried.add(read)
    }
    if (await verifies({ key: { kty: 'oct', k: base64url.encode(read) } }))
      return { says: `It verifies with ${typeof what === 'string' ? what : what(secret)}.`, fix }
  }
  return null
}
