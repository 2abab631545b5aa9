import { defineBody } from '../check'
import { memberValue } from '../encoding/json'
import { show } from '../encoding/visible-text'
import { verifyRead } from '../keys/jose'

export default defineBody({
  needs: ['proof', 'proofAlgorithm', 'proofKey'],
  reasons: {
    critical: ({ found }: { found: string }) => ({
      says: `The proof demands an extension this server lacks: ${found}.`,
      because:
        'crit says: whoever does not understand these parameters must refuse. And a JWT always has an encoded payload, so b64 may not be false.',
      fix: 'Make the proof without crit and b64.',
      headline: 'The proof demands an extension this server lacks',
    }),
    mismatch: () => ({
      says: 'The key in the proof did not sign it.',
      because:
        'Either the proof was changed after signing, or somebody put another’s public key into it without having the private one.',
      fix: 'Sign with the private half of the key in the header.',
    }),
  },
  async run({ facts: { proof, proofAlgorithm, proofKey }, pass, fail }) {
    const expected = `a signature by its own key (${proofAlgorithm})`
    const crit = memberValue(proof.header, 'crit')
    if (crit !== undefined)
      return fail('critical', () => ({ expected: 'no crit', found: `crit is ${show(crit, 60)}` }), {
        in: 'proof',
        member: 'crit',
      })
    if (memberValue(proof.header, 'b64') === false)
      return fail('critical', () => ({ expected: 'no b64', found: 'b64 is false' }), { in: 'proof', member: 'b64' })
    const { text, header } = proof
    const signature = text.slice(text.lastIndexOf('.') + 1)
    const refusal = await verifyRead({ token: text, header, signature }, proofKey.imported, proofAlgorithm)
    return refusal
      ? fail('mismatch', () => ({ expected, found: refusal.code }), { in: 'proof' })
      : pass(() => ({ expected, found: 'it verifies' }), { in: 'proof' })
  },
})
