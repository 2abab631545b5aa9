import { defineBody } from '../check'
import { memberValue } from '../encoding/json'
import { algorithmOf } from '../keys/algorithms'
import { clip, listed, show } from '../encoding/visible-text'

export default defineBody({
  needs: ['proof'],
  reads: ['dpop.algorithms'],
  provides: ['proofAlgorithm'],
  reasons: {
    missing: () => ({
      says: 'The proof names no algorithm.',
      because: 'alg is the one header parameter every JWS must have, and it is a string.',
      fix: 'Make the proof with a DPoP library.',
      headline: 'The proof names no algorithm',
    }),
    symmetric: ({ found }: { found: string }) => ({
      says: `The proof’s algorithm is ${found}: it shows no key of the caller’s.`,
      because:
        'With none nobody signs, and with a shared secret the server could have signed as well. A proof needs a key that only the client has.',
      fix: 'Sign the proof with a key pair, for example with ES256.',
    }),
    'not-allowed': ({ found, expected }: { found: string; expected: string }) => ({
      says: `The proof is signed with ${found}; this server takes ${expected}.`,
      because:
        'The header is written by the caller. The server says beforehand which algorithms it takes, in algs of its challenge.',
      fix: 'Let the client choose an algorithm from the challenge, or add this one to the server’s list.',
    }),
  },
  run({ facts: { proof }, dpop: { algorithms }, pass, fail }) {
    const expected = () => listed(algorithms, ' or ') || 'none'
    const alg = memberValue(proof.header, 'alg')
    const at = { in: 'proof', member: 'alg' } as const
    if (typeof alg !== 'string' || alg === '') {
      const found = () => (alg === undefined ? 'no alg' : show(alg, 40))
      return fail('missing', () => ({ expected: expected(), found: found() }), at)
    }
    const evidence = () => ({ expected: expected(), found: clip(alg, 40) })
    // Neither is taken even if somebody lists it (RFC 9449 §11.6).
    if (/^(none$|hs)/i.test(alg)) return fail('symmetric', evidence, at)
    return algorithms.includes(alg) && algorithmOf(alg) !== undefined
      ? pass(evidence, at, { proofAlgorithm: alg })
      : fail('not-allowed', evidence, at)
  },
})
