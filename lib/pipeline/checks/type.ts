import { defineCheck, invalidToken } from '../check'
import { memberValue } from '../json'
import { rfc } from '../specs'
import { show } from '../text'

export default defineCheck({
  id: 'type',
  group: 'kind',
  title: 'It says it is an access token',
  failureTitle: 'Not marked as an access token',
  asks: 'the type at+jwt',
  demandedBy: 'RFC 9068',
  specs: [rfc(9068, '4'), rfc(8725, '3.11'), rfc(7515, '4.1.9')],
  jose: "jwtVerify(token, key, { typ: 'at+jwt' })",
  canBeOff: true,
  needs: ['header'],
  http: invalidToken('not an access token'),
  reasons: {
    missing: () => ({
      says: 'The header has no typ, so nothing says this is an access token.',
      because: 'One issuer signs ID tokens, access tokens and more with the same keys. The type is what keeps one from being used as another.',
      fix: 'Switch on the RFC 9068 profile at the authorization server. If it cannot, leave this check out and tell the kinds apart by their claims.',
    }),
    other: ({ found }: { found: string }) => ({
      says: `typ is ${found}; an access token says at+jwt.`,
      because: 'Keycloak, Entra and Auth0’s default profile write JWT here, and so do ID tokens: the value cannot tell them apart.',
      fix: 'Switch on the RFC 9068 profile at the authorization server. If it cannot, leave this check out and tell the kinds apart by their claims.',
      note: 'not an access token',
    }),
  },
  run({ facts: { header }, pass, fail }) {
    const expected = 'at+jwt'
    const typ = memberValue(header, 'typ')
    const at = { in: 'header', member: 'typ' } as const
    if (typ === undefined) return fail('missing', { expected, found: 'no typ' }, { in: 'header' })
    const found = typeof typ === 'string' ? typ.slice(0, 60) : show(typ)
    // RFC 7515 §4.1.9: media types ignore case, and application/ may be left out.
    const media = typeof typ === 'string' ? typ.toLowerCase().replace(/^application\//, '') : ''
    return media === 'at+jwt' ? pass({ expected, found }, at) : fail('other', { expected, found }, at)
  },
})
