import { defineCheck, invalidToken } from '../check'
import { rfc } from '../specs'
import { repeated, uniqueReasons } from '../encoding/unique-members'
import { clip } from '../encoding/visible-text'

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
  run({ facts: { header }, pass, fail }) {
    const expected = 'each name once'
    const twice = repeated(header)
    if (!twice) return pass(() => ({ expected, found: `${header.members.length} different names` }), { in: 'header' })
    return fail('duplicate', () => ({ expected, found: `${clip(twice.name, 40)}: ${twice.values}`, ...twice }), {
      in: 'header',
      member: twice.name,
    })
  },
})
