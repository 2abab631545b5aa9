import { defineSplitCheck } from '../check'
import { proofCheck } from '../binding/proof-check'
import { rfc } from '../specs'

export default defineSplitCheck({
  ...proofCheck('3', 'it has the claims a proof needs'),
  id: 'dpop-claims',
  failureTitle: 'The proof lacks a claim',
  label: 'the claims of the proof',
  specs: [rfc(9449, '4.3'), rfc(9449, '4.2')],
  needs: ['proof', 'scheme'],
  body: async () => (await import('../binding')).dpopClaims,
})
