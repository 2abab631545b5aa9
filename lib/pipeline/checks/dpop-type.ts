import { proofCheck } from '../binding/proof-check'
import { rfc } from '../specs'

export default proofCheck({
  id: 'dpop-type',
  number: '4',
  title: 'its type is dpop+jwt',
  failureTitle: 'Not marked as a DPoP proof',
  asks: 'the type of the proof',
  specs: [rfc(9449, '4.2'), rfc(7515, '4.1.9')],
  jose: "jwtVerify(proof, EmbeddedJWK, { typ: 'dpop+jwt' })",
  needs: ['proof'],
  body: async () => (await import('../binding')).type,
})
