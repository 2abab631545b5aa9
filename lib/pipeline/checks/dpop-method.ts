import { proofCheck } from '../binding/proof-check'
import { rfc } from '../specs'

export default proofCheck({
  id: 'dpop-method',
  number: '8',
  title: 'it is for this method',
  failureTitle: 'The proof is for another method',
  asks: 'the method in the proof',
  specs: [rfc(9449, '4.2')],
  needs: ['proof'],
  body: async () => (await import('../binding')).method,
})
