import { defineSplitCheck } from '../check'
import { proofCheck } from '../binding/proof-check'
import { rfc } from '../specs'

export default defineSplitCheck({
  ...proofCheck('9', 'it is for this address'),
  id: 'dpop-uri',
  failureTitle: 'The proof is for another address',
  label: 'the address in the proof',
  specs: [rfc(9449, '4.3'), rfc(3986, '6.2.2'), rfc(3986, '6.2.3')],
  needs: ['proof', 'scheme'],
  reads: ['request.url'],
  body: async () => (await import('../binding')).dpopUri,
})
