import { calculateJwkThumbprint } from 'jose'
import { defineBody } from '../check'
import { memberValue } from '../json'
import { clip, show } from '../text'
import { sha256 } from './sha256'

export const hash = defineBody({
  needs: ['proof', 'token'],
  reasons: {
    missing: () => ({
      says: 'The proof does not say which token it goes with: it has no ath.',
      because: 'Beside a token a proof must carry the token’s hash. A proof without it was made for the authorization server, or before the token was issued.',
      fix: 'Put the base64url SHA-256 of the access token in the proof as ath.',
    }),
    mismatch: () => ({
      says: 'The proof was made for another token: ath is not the hash of this one.',
      because: 'The hash ties the two together, so that a proof caught with one token cannot be sent with another of the same key.',
      fix: 'Make the proof after the token is chosen, and hash the token exactly as it is sent.',
    }),
  },
  async run({ facts: { proof, token }, pass, fail }) {
    const expected = await sha256(new TextEncoder().encode(token))
    const ath = memberValue(proof.claims, 'ath')
    const at = { in: 'proof', member: 'ath' } as const
    if (ath === undefined) return fail('missing', { expected, found: 'no ath' }, { in: 'proof' })
    const evidence = { expected, found: typeof ath === 'string' ? clip(ath, 60) : show(ath, 60) }
    return ath === expected ? pass(evidence, at) : fail('mismatch', evidence, at)
  },
})

export const keyBinding = defineBody({
  needs: ['proofKey', 'binding'],
  provides: ['holder'],
  reasons: {
    mismatch: () => ({
      says: 'The proof is sound, but its key is not the one the token is bound to.',
      because: 'Anybody can make a key and sign a proof with it. Only the client the token was issued to has the key whose thumbprint the issuer wrote into the token. This is a stolen token.',
      fix: 'Sign proofs with the key that was used when the token was requested. If that key is gone, get a new token.',
      note: 'another key',
    }),
  },
  async run({ facts: { proofKey, binding }, pass, fail }) {
    const found = await calculateJwkThumbprint(proofKey.jwk)
    const evidence = { expected: clip(binding.jkt, 60), found }
    const at = { in: 'payload', member: 'cnf' } as const
    return found === binding.jkt ? pass(evidence, { holder: 'key' }, at) : fail('mismatch', evidence, at)
  },
})
