import { sha256 } from '../../../pipeline/encoding/sha256'
import { rfc } from '../../../pipeline/specs'
import { misspelledHashes } from '../../digests'
import { defineHypothesis } from '../../hypothesis'
import { proofOf, textOf } from '../../proof'

/** ath is a hash of the right token, written or taken otherwise. */
export default defineHypothesis({
  id: 'proof-hash',
  speaksTo: ['dpop-hash/mismatch', 'dpop-hash/not-a-hash'],
  specs: [rfc(9449, '4.2')],
  async test({ token, parts, ...subject }) {
    const proof = proofOf(subject)
    const ath = proof && textOf(proof.claims, 'ath')
    if (!ath) return null
    const own = octets(token)
    for (const { text, how } of await misspelledHashes(own))
      if (text === ath)
        return {
          says: `ath is the hash of this very token, ${how}: the proof is for the right token and says so in the wrong form.`,
          fix: 'Write ath as the 43 characters of base64url, without padding, of the SHA-256 of the token’s text. Another token would fail in the same way.',
        }
    for (const [hashed, what] of [
      [`Bearer ${token}`, 'of the token with “Bearer ” in front of it'],
      [`DPoP ${token}`, 'of the token with “DPoP ” in front of it'],
      [`"${token}"`, 'of the token with quotes around it'],
      [`${token}\n`, 'of the token with a line end behind it'],
      [parts.slice(0, 2).join('.'), 'of header and payload without the signature'],
      [parts[1] ?? '', 'of the payload alone'],
      [parts[2] ?? '', 'of the signature alone'],
      ['', 'of nothing: the token was not there yet when the proof was made'],
    ] as const)
      if ((await sha256(octets(hashed))) === ath)
        return {
          says: `ath is the hash ${what}.`,
          fix: 'Hash the token’s text as it stands behind the scheme, nothing more and nothing less. Another token would fail in the same way.',
        }
    return null
  },
})

const octets = (text: string) => new TextEncoder().encode(text)
