import { defineCheck, invalidToken } from '../check'
import { rfc } from '../specs'
import { repeated, uniqueReasons } from '../encoding/unique-members'
import { clip } from '../encoding/visible-text'

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
  run({ facts: { claims }, pass, fail }) {
    const expected = 'each name once'
    const twice = repeated(claims)
    if (!twice) return pass(() => ({ expected, found: `${claims.members.length} different names` }), { in: 'payload' })
    return fail('duplicate', () => ({ expected, found: `${clip(twice.name, 40)}: ${twice.values}`, ...twice }), {
      in: 'payload',
      member: twice.name,
    })
  },
})
