import { defineBody } from '../check'
import { memberValue } from '../encoding/json'
import { clip, show } from '../encoding/visible-text'

export default defineBody({
  needs: ['proof'],
  reads: ['request.method'],
  reasons: {
    mismatch: ({ found, expected }: { found: string; expected: string }) => ({
      says: `The proof is for ${found}; the request is a ${expected}.`,
      because:
        'A proof is good for one request. If the method did not count, a proof caught from a reading request could be used to write. Methods are compared exactly, with their case.',
      fix: 'Make a proof with the method of the request that is sent.',
    }),
  },
  run({ facts: { proof }, request: { method }, pass, fail }) {
    const htm = memberValue(proof.claims, 'htm')
    const found = () => (typeof htm === 'string' ? clip(htm) : htm === undefined ? 'nothing' : show(htm))
    const evidence = () => ({ expected: clip(method, 40), found: found() })
    const at = { in: 'proof', member: 'htm' } as const
    return htm === method ? pass(evidence, at) : fail('mismatch', evidence, at)
  },
})
