import { defineBody } from '../check'
import { memberValue } from '../encoding/json'
import { clip, show } from '../encoding/visible-text'
import { isThumbprint, sha256 } from '../encoding/sha256'

export default defineBody({
  needs: ['proof', 'token'],
  reasons: {
    missing: () => ({
      says: 'The proof does not say which token it goes with: it has no ath.',
      because:
        'Beside a token a proof must carry the token’s hash. A proof without it was made for the authorization server, or before the token was issued.',
      fix: 'Put the base64url SHA-256 of the access token in the proof as ath.',
      headline: 'The proof names no token',
    }),
    'not-a-hash': ({ found }: { found: string }) => ({
      says: `ath is ${found}, which is no SHA-256 in base64url.`,
      because:
        'The hash is 43 characters of base64url without padding. In another encoding, or by another hash, it is equal to nothing.',
      fix: 'Hash the ASCII text of the token with SHA-256 and encode the 32 bytes as base64url.',
      headline: 'The proof names no token there can be',
    }),
    mismatch: () => ({
      says: 'The proof was made for another token: ath is not the hash of this one.',
      because:
        'The hash ties the two together, so that a proof caught with one token cannot be sent with another of the same key.',
      fix: 'Make the proof after the token is chosen, and hash the token exactly as it is sent.',
    }),
  },
  async run({ facts: { proof, token }, pass, fail }) {
    const expected = await sha256(new TextEncoder().encode(token))
    const ath = memberValue(proof.claims, 'ath')
    const at = { in: 'proof', member: 'ath' } as const
    if (ath === undefined) return fail('missing', () => ({ expected, found: 'no ath' }), { in: 'proof' })
    const evidence = () => ({ expected, found: typeof ath === 'string' ? clip(ath, 60) : show(ath, 60) })
    if (ath === expected) return pass(evidence, at)
    return fail(isThumbprint(ath) ? 'mismatch' : 'not-a-hash', evidence, at)
  },
})
