import { defineSplitCheck } from '../check'
import { proofCheck } from '../binding/proof-check'
import { rfc } from '../specs'

export default defineSplitCheck({
  ...proofCheck('7', 'its jwk is a public key'),
  id: 'dpop-key',
  failureTitle: 'The key in the proof is no public key',
  label: 'the key in the proof',
  specs: [rfc(9449, '4.3'), rfc(9449, '4.2'), rfc(7515, '4.1.3')],
  jose: 'EmbeddedJWK',
  needs: ['proof', 'proofAlgorithm', 'scheme'],
  provides: ['proofKey'],
  body: async () => (await import('../binding')).dpopKey,
})
