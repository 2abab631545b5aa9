import { proofCheck } from '../binding/proof-check'
import { rfc } from '../specs'

export default proofCheck({
  id: 'dpop-claims',
  number: '3',
  title: 'it has the claims a proof needs',
  failureTitle: 'The proof lacks a claim',
  asks: 'the claims of the proof',
  specs: [rfc(9449, '4.2')],
  needs: ['proof'],
  body: async () => (await import('../binding')).claims,
})
