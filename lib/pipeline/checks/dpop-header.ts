import { proofCheck } from '../binding/proof-check'

export default proofCheck({
  id: 'dpop-header',
  number: '1',
  title: 'one proof came with the token',
  failureTitle: 'No single DPoP header',
  asks: 'one DPoP header',
  needs: ['scheme'],
  provides: ['proofText'],
  body: async () => (await import('../binding')).header,
})
