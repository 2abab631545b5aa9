import { defineCheck } from '../check'
import { deepestShown } from '../encoding/json'
import { describeSegment, readSegment, segmentReasons } from '../encoding/object-segment'
import { invalidToken } from '../http/answers'
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
  lenient: ['too-deep'],
  needs: ['jws'],
  provides: ['claims'],
  varies: true,
  http: invalidToken('malformed token'),
  reasons: segmentReasons('claims part'),
  run({ facts: { jws }, pass, fail }) {
    const expected = 'a JSON object in UTF-8'
    const claims = readSegment(jws.payload)
    if (typeof claims === 'string') {
      const found = () => describeSegment(jws.payload, claims)
      // A server that lets deep nesting pass reads on.
      const all = claims === 'too-deep' ? readSegment(jws.payload, deepestShown) : claims
      const facts = typeof all === 'string' ? {} : { claims: all }
      return fail(claims, () => ({ expected, found: found() }), { in: 'payload' }, facts)
    }
    return pass(() => ({ expected, found: `${claims.members.length} claims` }), { in: 'payload' }, { claims })
  },
})
