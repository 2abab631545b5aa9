import { defineCheck } from '../check'
import { memberValue } from '../encoding/json'
import { mediaType } from '../encoding/media-type'
import { invalidToken } from '../http/answers'
import { rfc } from '../specs'
import { listed, literal, show } from '../encoding/visible-text'

export default defineCheck({
  id: 'type',
  group: 'kind',
  title: 'It says it is an access token',
  failureTitle: 'Not marked as an access token',
  label: 'the type of the token',
  demandedBy: 'RFC 9068',
  specs: [rfc(9068, '4'), rfc(8725, '3.11'), rfc(7515, '4.1.9')],
  jose: "jwtVerify(token, key, { typ: 'at+jwt' })",
  canBeOff: true,
  replaceable: { by: 'token-kind', reasons: ['missing', 'other'] },
  needs: ['header'],
  reads: ['policy.types'],
  http: invalidToken('not an access token'),
  reasons: {
    missing: () => ({
      says: 'The header has no typ, so nothing says this is an access token.',
      because:
        'One issuer signs ID tokens, access tokens and more with the same keys. The type is what keeps one from being used as another.',
      fix: writeType,
    }),
    'other-kind': ({ found, expected, kind }: { found: string; expected: string; kind: string }) => ({
      says: `typ is ${found}: this is ${kind}, and the server takes ${expected}.`,
      because:
        'The same issuer, or the client itself, signs several kinds of JWT. The type keeps one that was made for another purpose from being used as an access token.',
      fix: 'Send the access token instead.',
      note: 'another kind of token',
    }),
    other: ({ found, expected }: { found: string; expected: string }) => ({
      says: `typ is ${found}; this server takes ${expected}.`,
      because:
        found.toLowerCase() === 'jwt'
          ? 'Many authorization servers write JWT into access tokens and ID tokens alike: the value cannot tell them apart.'
          : 'The type says what a JWT is for, and this one does not say that it is an access token.',
      fix: writeType,
      note: 'not an access token',
    }),
  },
  run({ facts: { header }, policy: { types }, pass, fail }) {
    const expected = () => listed(types, ' or ') || 'no type'
    const typ = memberValue(header, 'typ')
    const at = { in: 'header', member: 'typ' } as const
    if (typ === undefined) return fail('missing', () => ({ expected: expected(), found: 'no typ' }), { in: 'header' })
    const evidence = () => ({
      expected: expected(),
      found: typeof typ === 'string' ? literal(typ, 60) : show(typ, 60),
    })
    if (typeof typ !== 'string') return fail('other', evidence, at)
    const media = mediaType(typ)
    if (types.some((type) => mediaType(type) === media)) return pass(evidence, at)
    const kind = otherTypes.get(media)
    return kind ? fail('other-kind', () => ({ ...evidence(), kind }), at) : fail('other', evidence, at)
  },
})

/** Products have words of their own: what helps at one misleads at another. */
const writeType =
  'Have the authorization server write at+jwt, where it has a setting for that (RFC 9068). Where it has none, leave this check out and tell the kinds apart by their claims.'

/** What else is signed as a JWT and says so. */
const otherTypes: ReadonlyMap<string, string> = new Map([
  ['dpop+jwt', 'a DPoP proof'],
  ['logout+jwt', 'a logout token'],
  ['oauth-id-jag+jwt', 'an identity assertion (ID-JAG)'],
  ['secevent+jwt', 'a security event'],
  ['token-introspection+jwt', 'an introspection answer'],
  ['client-authentication+jwt', 'a client assertion'],
])
