import { defineSplitCheck } from '../check'
import { proofCheck } from '../binding/proof-check'
import { rfc } from '../specs'

export default defineSplitCheck({
  ...proofCheck('4', 'its type is dpop+jwt'),
  id: 'dpop-type',
  failureTitle: 'Not marked as a DPoP proof',
  label: 'the type of the proof',
  specs: [rfc(9449, '4.3'), rfc(9449, '4.2'), rfc(7515, '4.1.9')],
  jose: "jwtVerify(proof, EmbeddedJWK, { typ: 'dpop+jwt' })",
  needs: ['proof', 'scheme'],
  body: async () => (await import('../binding')).dpopType,
})
