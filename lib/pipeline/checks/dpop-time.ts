import { defineSplitCheck } from '../check'
import { proofCheck } from '../binding/proof-check'
import { rfc } from '../specs'

export default defineSplitCheck({
  ...proofCheck('11', 'it was made just now'),
  id: 'dpop-time',
  failureTitle: 'The proof was not made just now',
  label: 'the age of the proof',
  specs: [rfc(9449, '4.3'), rfc(9449, '11.1')],
  needs: ['proof', 'scheme'],
  reads: ['dpop.past', 'dpop.future', 'now'],
  body: async () => (await import('../binding')).dpopTime,
})
