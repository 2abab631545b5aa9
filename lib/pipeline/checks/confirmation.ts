import { defineSplitCheck } from '../check'
import { isDpop } from '../claims/cnf'
import { memberValue } from '../encoding/json'
import { invalidToken } from '../http/answers'
import { rfc } from '../specs'

export default defineSplitCheck({
  id: 'confirmation',
  group: 'binding',
  title: 'The scheme fits what the token is bound to',
  failureTitle: 'The scheme does not fit what the token is bound to',
  label: 'what the token is bound to',
  demandedBy: 'RFC 9449',
  specs: [rfc(9449, '7.1'), rfc(9449, '7.2'), rfc(9449, '6.1'), rfc(7800, '3.1')],
  jose: null,
  canBeOff: false,
  needs: ['claims', 'scheme'],
  reads: ['dpop.mode'],
  provides: ['binding'],
  http: { ...invalidToken('token is not DPoP-bound'), scheme: 'DPoP' },
  notApplicable({ dpop: { mode }, facts: { claims, scheme } }) {
    if (!claims || scheme === undefined || isDpop(scheme) || mode === 'required') return null
    if (memberValue(claims, 'cnf') !== undefined) return null
    return () => ({ expected: 'Bearer for an unbound token', found: 'no cnf, Bearer' })
  },
  body: async () => (await import('../binding')).confirmation,
})
