import { defineCheck } from '../check'
import { invalidToken } from '../http/answers'
import { rfc } from '../specs'
import { eachOnce, uniqueReasons } from '../encoding/unique-members'

export default defineCheck({
  id: 'header-members',
  group: 'serialization',
  title: 'No header parameter occurs twice',
  failureTitle: 'A header parameter occurs twice',
  label: 'unique header parameters',
  demandedBy: 'policy',
  specs: [rfc(7515, '4')],
  jose: null,
  canBeOff: true,
  needs: ['header'],
  http: invalidToken('malformed token'),
  reasons: uniqueReasons('header'),
  run: ({ facts: { header }, pass, fail }) => eachOnce(header, 'header', { pass, fail }),
})
