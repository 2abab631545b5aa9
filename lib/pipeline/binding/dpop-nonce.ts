import { defineBody } from '../check'
import { memberValue } from '../encoding/json'
import { clip, show } from '../encoding/visible-text'

export default defineBody({
  needs: ['proof'],
  reads: ['dpop.nonce'],
  reasons: {
    missing: () => ({
      says: 'The proof carries no nonce, and this server demands its own.',
      because:
        'With a nonce of the server’s a client cannot make proofs ahead of time, nor can a thief who has its key for a moment. The answer brings the nonce.',
      fix: 'Take DPoP-Nonce from the answer, put it in the proof as nonce, and try again.',
    }),
    mismatch: ({ found }: { found: string }) => ({
      says: `The nonce in the proof is ${found}, not the one this server gave out.`,
      because: 'Nonces wear out. A client always uses the one from the latest answer of this very server.',
      fix: 'Take DPoP-Nonce from the answer, put it in the proof as nonce, and try again.',
    }),
  },
  run({ facts: { proof }, dpop: { nonce }, pass, fail }) {
    const value = memberValue(proof.claims, 'nonce')
    const at = { in: 'proof', member: 'nonce' } as const
    const found = () =>
      value === undefined ? 'no nonce' : typeof value === 'string' ? clip(value, 60) : show(value, 60)
    if (nonce === null) return pass(() => ({ expected: 'none demanded', found: found() }), { in: 'proof' })
    const evidence = () => ({ expected: clip(nonce, 60), found: found() })
    if (value === undefined) return fail('missing', evidence, { in: 'proof' })
    return value === nonce ? pass(evidence, at) : fail('mismatch', evidence, at)
  },
})
