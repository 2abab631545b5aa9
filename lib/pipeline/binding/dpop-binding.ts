import { calculateJwkThumbprint } from 'jose'
import { defineBody } from '../check'
import { clip } from '../encoding/visible-text'
import { isThumbprint } from '../encoding/sha256'

export default defineBody({
  needs: ['proofKey', 'binding'],
  provides: ['holder'],
  reasons: {
    'not-a-thumbprint': ({ expected }: { expected: string }) => ({
      says: `The token is bound to ${expected}, which is no thumbprint of a key.`,
      because:
        'A thumbprint is the SHA-256 of the key’s members (RFC 7638): 43 characters of base64url without padding. In another encoding, or by another hash, no key has it.',
      fix: 'Have the authorization server write the thumbprint as RFC 9449 says. Until then nobody can use the token.',
      note: 'no thumbprint',
      headline: 'The token is bound to no key there can be',
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
    const evidence = () => ({ expected: clip(binding.jkt, 60), found })
    const at = { in: 'payload', member: 'cnf' } as const
    if (found === binding.jkt) return pass(evidence, at, { holder: 'key' })
    return fail(isThumbprint(binding.jkt) ? 'mismatch' : 'not-a-thumbprint', evidence, at)
  },
})
