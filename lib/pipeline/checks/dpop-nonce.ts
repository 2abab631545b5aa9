import { defineSplitCheck } from '../check'
import { proofCheck } from '../binding/proof-check'
import { invalidProof } from '../http/answers'
import { rfc } from '../specs'

export default defineSplitCheck({
  ...proofCheck('10', 'it carries the nonce this server demands'),
  id: 'dpop-nonce',
  failureTitle: 'The proof lacks the server’s nonce',
  label: 'the nonce of the proof',
  specs: [rfc(9449, '4.3'), rfc(9449, '9')],
  canBeOff: true,
  needs: ['proof', 'scheme'],
  reads: ['dpop.nonce'],
  http: { ...invalidProof, error: 'use_dpop_nonce', description: 'a nonce of this server is required' },
  body: async () => (await import('../binding')).dpopNonce,
})
