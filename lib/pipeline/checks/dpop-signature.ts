import { proofCheck } from '../binding/proof-check'
import { rfc } from '../specs'

export default proofCheck({
  id: 'dpop-signature',
  number: '6',
  title: 'its signature verifies with that key',
  failureTitle: 'The proof’s signature does not verify',
  asks: 'the signature of the proof',
  specs: [rfc(7515, '5.2')],
  jose: 'compactVerify(proof, EmbeddedJWK)',
  needs: ['proof', 'proofAlgorithm', 'proofKey'],
  body: async () => (await import('../binding')).signature,
})
