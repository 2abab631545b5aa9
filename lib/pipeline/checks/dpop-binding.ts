import { defineSplitCheck } from '../check'
import { proofCheck } from '../binding/proof-check'
import { invalidToken } from '../http/answers'
import { rfc } from '../specs'

export default defineSplitCheck({
  ...proofCheck('12b', 'its key is the one the token is bound to'),
  id: 'dpop-binding',
  failureTitle: 'Signed with another key than the token’s',
  label: 'the key the token is bound to',
  specs: [rfc(9449, '4.3'), rfc(9449, '6.1')],
  jose: 'calculateJwkThumbprint(jwk)',
  needs: ['proofKey', 'binding', 'scheme'],
  provides: ['holder'],
  http: { ...invalidToken('key mismatch'), scheme: 'DPoP' },
  body: async () => (await import('../binding')).dpopBinding,
})
