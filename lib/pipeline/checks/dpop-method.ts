import { defineSplitCheck } from '../check'
import { proofCheck } from '../binding/proof-check'
import { rfc } from '../specs'

export default defineSplitCheck({
  ...proofCheck('8', 'it is for this method'),
  id: 'dpop-method',
  failureTitle: 'The proof is for another method',
  label: 'the method in the proof',
  specs: [rfc(9449, '4.3'), rfc(9449, '4.2')],
  needs: ['proof', 'scheme'],
  reads: ['request.method'],
  body: async () => (await import('../binding')).dpopMethod,
})
