import { proofCheck } from '../binding/proof-check'
import { rfc } from '../specs'

export default proofCheck({
  id: 'dpop-hash',
  number: '12a',
  title: 'it was made for this token',
  failureTitle: 'The proof was made for another token',
  asks: 'the token a proof is for',
  specs: [rfc(9449, '4.2')],
  needs: ['proof', 'token'],
  body: async () => (await import('../binding')).hash,
})
