import { defineCheck } from '../check'
import { deepestShown } from '../encoding/json'
import { describeSegment, readHeader, readSegment, segmentReasons } from '../encoding/object-segment'
import { invalidToken } from '../http/answers'
import { rfc } from '../specs'

export default defineCheck({
  id: 'header',
  group: 'serialization',
  title: 'The header is a UTF-8 JSON object',
  failureTitle: 'The header cannot be read',
  label: 'a readable header',
  demandedBy: 'RFC 7515',
  specs: [rfc(7515, '5.2'), rfc(7515, '4'), rfc(8725, '3.7')],
  jose: 'decodeProtectedHeader(token)',
  canBeOff: false,
  lenient: ['too-deep'],
  needs: ['jws'],
  provides: ['header'],
  varies: true,
  http: invalidToken('malformed token'),
  reasons: segmentReasons('header'),
  run({ facts: { jws }, pass, fail }) {
    const expected = 'a JSON object in UTF-8'
    const header = readHeader(jws.header)
    if (typeof header === 'string') {
      const found = () => describeSegment(jws.header, header)
      // A server that lets deep nesting pass reads on.
      const all = header === 'too-deep' ? readSegment(jws.header, deepestShown) : header
      const facts = typeof all === 'string' ? {} : { header: all }
      return fail(header, () => ({ expected, found: found() }), { in: 'header' }, facts)
    }
    return pass(() => ({ expected, found: `${header.members.length} parameters` }), { in: 'header' }, { header })
  },
})
