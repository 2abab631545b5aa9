import { proofCheck } from '../binding/proof-check'
import { rfc } from '../specs'

export default proofCheck({
  id: 'dpop-time',
  number: '11',
  title: 'it was made just now',
  failureTitle: 'The proof was not made just now',
  asks: 'the age of the proof',
  specs: [rfc(9449, '11.1')],
  needs: ['proof'],
  body: async () => (await import('../binding')).time,
})
