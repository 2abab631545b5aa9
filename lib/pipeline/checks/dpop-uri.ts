import { proofCheck } from '../binding/proof-check'
import { rfc } from '../specs'

export default proofCheck({
  id: 'dpop-uri',
  number: '9',
  title: 'it is for this address',
  failureTitle: 'The proof is for another address',
  asks: 'the address in the proof',
  specs: [rfc(3986, '6.2.2'), rfc(3986, '6.2.3')],
  needs: ['proof'],
  body: async () => (await import('../binding')).uri,
})
