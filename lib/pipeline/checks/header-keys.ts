import { defineCheck, onlyWarns } from '../check'
import { memberValue } from '../encoding/json'
import { rfc } from '../specs'

/** Header parameters by which a token could bring or point to its own key. */
const carriers = ['jwk', 'jku', 'x5c', 'x5u'] as const

export default defineCheck({
  id: 'header-keys',
  group: 'trust',
  title: 'It does not bring its own key',
  failureTitle: 'The token brings its own key',
  label: 'keys in the header are ignored',
  demandedBy: 'RFC 9068',
  specs: [rfc(9068, '4'), rfc(8725, '3.10'), rfc(7515, '4.1.2'), rfc(7515, '4.1.3')],
  jose: 'createLocalJWKSet(issuer.jwks)',
  canBeOff: false,
  needs: ['header'],
  http: onlyWarns,
  reasons: {
    ignored: ({ found }: { found: string }) => ({
      says: `The header carries ${found}; the server ignores it.`,
      because:
        'A key that arrives with the token proves only that its maker owns a key. Following an address from the header would also let the token send the server anywhere.',
      fix: 'Nothing to do for the server. If the issuer adds it, have it stop; if not, somebody is trying.',
      note: 'ignored, never followed',
    }),
  },
  run({ facts: { header }, pass, warn }) {
    const expected = 'no jwk, jku, x5c, x5u'
    const brought = carriers.filter((name) => memberValue(header, name) !== undefined)
    const [first] = brought
    if (!first) return pass(() => ({ expected, found: 'none of them' }), { in: 'header' })
    return warn('ignored', () => ({ expected, found: brought.join(', ') }), { in: 'header', member: first })
  },
})
