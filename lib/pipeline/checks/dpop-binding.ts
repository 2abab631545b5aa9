import { invalidToken } from '../check'
import { proofCheck } from '../binding/proof-check'
import { rfc } from '../specs'

export default proofCheck({
  id: 'dpop-binding',
  number: '12b',
  title: 'its key is the one the token is bound to',
  failureTitle: 'Signed with another key than the token’s',
  asks: 'the key the token is bound to',
  specs: [rfc(9449, '6.1')],
  jose: 'calculateJwkThumbprint(jwk)',
  needs: ['proofKey', 'binding'],
  provides: ['holder'],
  http: { ...invalidToken('key mismatch'), scheme: 'DPoP' },
  body: async () => (await import('../binding')).keyBinding,
})
