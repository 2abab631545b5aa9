import { defineSplitCheck } from '../check'
import { proofCheck } from '../binding/proof-check'
import { rfc } from '../specs'

export default defineSplitCheck({
  ...proofCheck('6', 'its signature verifies with that key'),
  id: 'dpop-signature',
  failureTitle: 'The proof’s signature does not verify',
  label: 'the signature of the proof',
  specs: [rfc(9449, '4.3'), rfc(7515, '5.2')],
  jose: 'compactVerify(proof, EmbeddedJWK)',
  needs: ['proof', 'proofAlgorithm', 'proofKey', 'scheme'],
  body: async () => (await import('../binding')).dpopSignature,
})
