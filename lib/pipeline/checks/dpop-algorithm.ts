import { defineSplitCheck } from '../check'
import { proofCheck } from '../binding/proof-check'
import { rfc } from '../specs'

export default defineSplitCheck({
  ...proofCheck('5', 'its algorithm is asymmetric and allowed'),
  id: 'dpop-algorithm',
  failureTitle: 'The proof’s algorithm is not allowed',
  label: 'the algorithm of the proof',
  specs: [rfc(9449, '4.3'), rfc(9449, '11.6'), rfc(8725, '3.1')],
  jose: 'jwtVerify(proof, EmbeddedJWK, { algorithms })',
  needs: ['proof', 'scheme'],
  reads: ['dpop.algorithms'],
  provides: ['proofAlgorithm'],
  body: async () => (await import('../binding')).dpopAlgorithm,
})
