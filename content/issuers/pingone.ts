import type { ProductFacts } from '@/lib/issuers/facts'
import type { Product } from '@/lib/issuers/product'
import { quote } from '@/lib/issuers/source'

const claims = quote(
  'https://apidocs.pingidentity.com/pingone/main/v1/api/src/authentication-concepts/access-tokens-and-id-tokens/token-claims/',
  '2026-11-26',
)
const typ = quote(
  'https://developer.pingidentity.com/pingone-api/foundations/authentication-concepts/access-tokens-and-id-tokens/token-claims.html',
  '2026-11-26',
)
const resources = quote(
  'https://developer.pingidentity.com/pingone-api/platform/resources/resources-1.html',
  '2026-11-26',
)
export const pingone: Product = {
  id: 'pingone',
  name: 'PingOne',
  marks: {
    ...claims,
    any: [{ in: 'claims', member: 'iss', like: 'https://auth.pingone.*/*/as', speaks: 'own' }],
  },
  jwtAlways: quote('https://docs.pingidentity.com/pingone/applications/p1_refresh_tokens.html', '2026-11-28'),
  idToken: {
    ...claims,
    any: [
      [
        { in: 'claims', member: 'client_id', is: 'absent' },
        { in: 'claims', member: 'scope', is: 'absent' },
      ],
    ],
  },
  profiles: [
    {
      id: 'default',
      name: 'PingOne',
      about: 'typ may be missing until March 2027. aud is the audience of the custom resource.',
      when: [],
      shape: { ...typ, form: 'JWT' },
      policy: { types: 'claims', requiredClaims: ['iss', 'exp', 'sub', 'iat', 'client_id'], scopeClaims: ['scope'] },
      claims: ['client_id', 'iss', 'iat', 'exp', 'aud', 'sub', 'scope', 'sid'],
    },
  ],
  audienceNames: [{ ...resources, like: '*', what: 'the custom resource’s name' }],
  words: {
    audience: {
      mismatch: {
        ...resources,
        says: 'aud is the Audience of the custom resource whose scopes were granted, or its name if none is set.',
        fix: 'Set the resource’s Audience to this server’s URI, and have the client ask for one of its scopes.',
      },
    },
    type: {
      missing: {
        ...typ,
        says: 'PingOne may leave typ out until 2027-03-02; after that it is always at+jwt.',
        fix: 'Leave the check of typ out until then.',
      },
    },
    'required-claims': {
      missing: {
        ...claims,
        says: 'A client credentials token has no sub, and jti is not among the documented claims.',
        fix: 'Do not require jti; require sub only of users’ tokens.',
      },
    },
  },
}

export const pingoneFacts = (): ProductFacts => ({
  shapes: {
    default: {
      typ: [null, 'at+jwt'],
      client: 'client_id',
      tokenId: 'not known',
      scope: { claim: 'scope', form: 'words' },
      aud: 'The audience of the resource whose scopes were granted; its name, if no audience is set.',
      kinds: 'typ is at+jwt where it is there; from 2027-03-02 it always is.',
    },
  },
  resource: {
    ...resources,
    honours: 'not known',
    says: 'aud follows the resource whose scopes were granted. Whether resource is read was not found.',
  },
  audience: {
    ...resources,
    steps: [
      'Create a custom resource: Applications, Resources.',
      'Set its Audience to the server’s URI, without a fragment.',
      'Give it the scopes that clients ask for.',
    ],
    cannot:
      'The audience must not contain pingone or pingidentity. The resources for OpenID Connect and the PingOne API cannot be changed.',
  },
  fails: [
    { ...resources, says: 'Without an audience the resource’s name stands in aud.' },
    {
      ...typ,
      says: 'From 2027-03-02 PingOne always writes at+jwt; servers that expect no typ must be changed before.',
    },
  ],
})
