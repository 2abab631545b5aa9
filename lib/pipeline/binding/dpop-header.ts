import { defineBody } from '../check'

export default defineBody({
  needs: ['scheme'],
  reads: ['request.dpop'],
  provides: ['proofText'],
  reasons: {
    missing: () => ({
      says: 'The token came under DPoP, but no proof came with it.',
      because:
        'The token alone is what a thief would have. The proof, signed with the key the token is bound to, is what a thief has not.',
      fix: 'Send a DPoP header with a proof beside the Authorization header.',
    }),
    several: ({ found }: { found: string }) => ({
      says: `There are ${found}, and the server will not choose between them.`,
      because: 'A gateway that reads the first and a server that reads the last would check different proofs.',
      fix: 'Send one proof. A retry replaces the old proof; it does not add to it.',
    }),
  },
  run({ request: { dpop }, pass, fail }) {
    const expected = '1 DPoP header'
    const at = { in: 'proof' } as const
    const [first] = dpop
    if (first === undefined) return fail('missing', () => ({ expected, found: 'none' }), at)
    if (dpop.length > 1) return fail('several', () => ({ expected, found: `${dpop.length} DPoP headers` }), at)
    // A proxy may have joined two header lines into one.
    const joined = first.split(',')
    if (joined.length > 1 && joined.every((p) => /^\s*[\w-]+(\.[\w-]*){2}\s*$/.test(p)))
      return fail('several', () => ({ expected, found: `${joined.length} proofs in one header` }), at)
    return pass(() => ({ expected, found: '1' }), at, { proofText: first })
  },
})
