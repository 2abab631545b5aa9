import { calculateJwkThumbprint } from 'jose'
import { defineBody } from '../check'
import { memberValue } from '../encoding/json'
import { clip, show } from '../encoding/visible-text'
import { isThumbprint, sha256 } from '../encoding/sha256'

export const hash = defineBody({
  needs: ['proof', 'token'],
  reasons: {
    missing: () => ({
      says: 'The proof does not say which token it goes with: it has no ath.',
      because:
        'Beside a token a proof must carry the token’s hash. A proof without it was made for the authorization server, or before the token was issued.',
      fix: 'Put the base64url SHA-256 of the access token in the proof as ath.',
    }),
    'not-a-hash': ({ found }: { found: string }) => ({
      says: `ath is ${found}, which is no SHA-256 in base64url.`,
      because:
        'The hash is 43 characters of base64url without padding. In another encoding, or by another hash, it is equal to nothing.',
      fix: 'Hash the ASCII text of the token with SHA-256 and encode the 32 bytes as base64url.',
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
    if (ath === undefined) return fail('missing', { expected, found: 'no ath' }, { in: 'proof' })
    const evidence = { expected, found: typeof ath === 'string' ? clip(ath, 60) : show(ath, 60) }
    if (ath === expected) return pass(evidence, at)
    return fail(isThumbprint(ath) ? 'mismatch' : 'not-a-hash', evidence, at)
  },
})

export const keyBinding = defineBody({
  needs: ['proofKey', 'binding'],
  provides: ['holder'],
  reasons: {
    'not-a-thumbprint': ({ expected }: { expected: string }) => ({
      says: `The token is bound to ${expected}, which is no thumbprint of a key.`,
      because:
        'A thumbprint is the SHA-256 of the key’s members (RFC 7638): 43 characters of base64url without padding. In another encoding, or by another hash, no key has it.',
      fix: 'Have the authorization server write the thumbprint as RFC 9449 says. Until then nobody can use the token.',
      note: 'no thumbprint',
    }),
    mismatch: () => ({
      says: 'The proof is sound, but its key is not the one the token is bound to.',
      because:
        'Anybody can make a key and sign a proof with it. Only the client the token was issued to has the key whose thumbprint the issuer wrote into the token.',
      fix: 'Sign proofs with the key that was used when the token was requested. If that key is gone, get a new token.',
      note: 'another key',
    }),
  },
  async run({ facts: { proofKey, binding }, pass, fail }) {
    const found = await calculateJwkThumbprint(proofKey.jwk)
    const evidence = { expected: clip(binding.jkt, 60), found }
    const at = { in: 'payload', member: 'cnf' } as const
    if (found === binding.jkt) return pass(evidence, { holder: 'key' }, at)
    return fail(isThumbprint(binding.jkt) ? 'mismatch' : 'not-a-thumbprint', evidence, at)
  },
})
