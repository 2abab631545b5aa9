import { defineSplitCheck } from '../check'
import { proofCheck } from '../binding/proof-check'
import { rfc } from '../specs'

export default defineSplitCheck({
  ...proofCheck('2', 'it is a well-formed JWT'),
  id: 'dpop-format',
  failureTitle: 'The proof is not a well-formed JWT',
  label: 'the form of the proof',
  specs: [rfc(9449, '4.3'), rfc(7515, '5.2')],
  needs: ['proofText', 'scheme'],
  provides: ['proof'],
  body: async () => (await import('../binding')).dpopFormat,
})
