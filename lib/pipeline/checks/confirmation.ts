import { defineSplitCheck, invalidToken } from '../check'
import { isDpop } from '../claims/cnf'
import { memberValue } from '../encoding/json'
import { rfc } from '../specs'

export default defineSplitCheck({
  id: 'confirmation',
  group: 'binding',
  title: 'The scheme fits what the token is bound to',
  failureTitle: 'The scheme does not fit what the token is bound to',
  asks: 'what the token is bound to',
  demandedBy: 'RFC 9449',
  specs: [rfc(9449, '7.1'), rfc(9449, '7.2'), rfc(9449, '6.1'), rfc(7800, '3.1')],
  jose: null,
  canBeOff: false,
  needs: ['claims', 'scheme'],
  provides: ['binding'],
  http: { ...invalidToken('token is not DPoP-bound'), scheme: 'DPoP' },
  idle({ server, facts: { claims, scheme } }) {
    if (!claims || scheme === undefined || isDpop(scheme) || server.policy.dpop.mode === 'required') return null
    return memberValue(claims, 'cnf') === undefined
      ? { expected: 'Bearer for an unbound token', found: 'no cnf, Bearer' }
      : null
  },
  body: async () => (await import('../binding')).confirmation,
})
