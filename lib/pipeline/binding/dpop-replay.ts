import { defineBody } from '../check'
import { memberValue } from '../encoding/json'
import { clip, show } from '../encoding/visible-text'

export default defineBody({
  needs: ['proof'],
  reads: ['dpop.seen'],
  reasons: {
    seen: ({ found }: { found: string }) => ({
      says: `A proof named ${found} has come before.`,
      because:
        'Whoever copies a request can send it again within the time a proof lives. A server that remembers jti for that long takes each proof once.',
      fix: 'Make a new proof, with a jti of its own, for every request, retries too.',
    }),
  },
  run({ facts: { proof }, dpop: { seen }, pass, fail }) {
    const jti = memberValue(proof.claims, 'jti')
    const at = { in: 'proof', member: 'jti' } as const
    const evidence = () => ({
      expected: 'a jti not seen before',
      found: typeof jti === 'string' ? clip(jti, 60) : show(jti ?? null, 60),
    })
    return typeof jti === 'string' && seen.includes(jti) ? fail('seen', evidence, at) : pass(evidence, at)
  },
})
