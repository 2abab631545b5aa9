import { invalidProof, proofCheck } from '../binding/proof-check'
import { rfc } from '../specs'

export default proofCheck({
  id: 'dpop-nonce',
  number: '10',
  title: 'it carries the nonce this server demands',
  failureTitle: 'The proof lacks the server’s nonce',
  asks: 'the nonce of the proof',
  specs: [rfc(9449, '9')],
  canBeOff: true,
  needs: ['proof'],
  http: { ...invalidProof, error: 'use_dpop_nonce', description: 'a nonce of this server is required' },
  body: async () => (await import('../binding')).nonce,
})
