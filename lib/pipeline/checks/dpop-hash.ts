import { defineSplitCheck } from '../check'
import { proofCheck } from '../binding/proof-check'
import { rfc } from '../specs'

export default defineSplitCheck({
  ...proofCheck('12a', 'it was made for this token'),
  id: 'dpop-hash',
  failureTitle: 'The proof was made for another token',
  label: 'the token a proof is for',
  specs: [rfc(9449, '4.3'), rfc(9449, '4.2')],
  needs: ['proof', 'token', 'scheme'],
  body: async () => (await import('../binding')).dpopHash,
})
