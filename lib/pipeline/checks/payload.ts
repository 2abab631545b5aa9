import { defineCheck, invalidToken } from '../check'
import { describeSegment, readSegment, segmentReasons } from '../encoding/object-segment'
import { rfc } from '../specs'

export default defineCheck({
  id: 'payload',
  group: 'trust',
  title: 'The claims are a UTF-8 JSON object',
  failureTitle: 'The claims cannot be read',
  label: 'readable claims',
  demandedBy: 'RFC 7519',
  specs: [rfc(7519, '7.2'), rfc(8725, '3.7')],
  jose: 'decodeJwt(token)',
  canBeOff: false,
  needs: ['jws'],
  provides: ['claims'],
  http: invalidToken('malformed token'),
  reasons: segmentReasons('claims part'),
  run({ facts: { jws }, pass, fail }) {
    const expected = 'a JSON object in UTF-8'
    const claims = readSegment(jws.payload)
    if (typeof claims === 'string') {
      const found = () => describeSegment(jws.payload, claims)
      return fail(claims, () => ({ expected, found: found() }), { in: 'payload' })
    }
    return pass(() => ({ expected, found: `${claims.members.length} claims` }), { in: 'payload' }, { claims })
  },
})
