import { proofCheck } from '../binding/proof-check'
import { rfc } from '../specs'

export default proofCheck({
  id: 'dpop-format',
  number: '2',
  title: 'it is a well-formed JWT',
  failureTitle: 'The proof is not a well-formed JWT',
  asks: 'the form of the proof',
  specs: [rfc(7515, '5.2')],
  needs: ['proofText'],
  provides: ['proof'],
  body: async () => (await import('../binding')).format,
})
