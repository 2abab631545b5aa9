import { proofCheck } from '../binding/proof-check'
import { rfc } from '../specs'

export default proofCheck({
  id: 'dpop-algorithm',
  number: '5',
  title: 'its algorithm is asymmetric and allowed',
  failureTitle: 'The proof’s algorithm is not allowed',
  asks: 'the algorithm of the proof',
  specs: [rfc(9449, '11.6'), rfc(8725, '3.1')],
  jose: 'jwtVerify(proof, EmbeddedJWK, { algorithms })',
  needs: ['proof'],
  provides: ['proofAlgorithm'],
  body: async () => (await import('../binding')).algorithm,
})
