import { defineSplitCheck } from '../check'
import { proofCheck } from '../binding/proof-check'
import { rfc } from '../specs'

export default defineSplitCheck({
  ...proofCheck('1', 'one proof came with the token'),
  id: 'dpop-header',
  failureTitle: 'No single DPoP header',
  label: 'one DPoP header',
  specs: [rfc(9449, '4.3')],
  needs: ['scheme'],
  reads: ['request.dpop'],
  provides: ['proofText'],
  body: async () => (await import('../binding')).dpopHeader,
})
