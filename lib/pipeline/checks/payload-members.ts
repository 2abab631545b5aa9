import { defineCheck } from '../check'
import { invalidToken } from '../http/answers'
import { rfc } from '../specs'
import { eachOnce, uniqueReasons } from '../encoding/unique-members'

export default defineCheck({
  id: 'payload-members',
  group: 'trust',
  title: 'No claim occurs twice',
  failureTitle: 'A claim occurs twice',
  label: 'unique claim names',
  demandedBy: 'policy',
  specs: [rfc(7519, '4')],
  jose: null,
  canBeOff: true,
  needs: ['claims'],
  http: invalidToken('malformed token'),
  reasons: uniqueReasons('claims part'),
  run: ({ facts: { claims }, pass, fail }) => eachOnce(claims, 'payload', { pass, fail }),
})
