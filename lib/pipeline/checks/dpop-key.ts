import { proofCheck } from '../binding/proof-check'
import { rfc } from '../specs'

export default proofCheck({
  id: 'dpop-key',
  number: '7',
  title: 'its jwk is a public key',
  failureTitle: 'The key in the proof is no public key',
  asks: 'the key in the proof',
  specs: [rfc(9449, '4.2'), rfc(7515, '4.1.3')],
  jose: 'EmbeddedJWK',
  needs: ['proof', 'proofAlgorithm'],
  provides: ['proofKey'],
  body: async () => (await import('../binding')).key,
})
