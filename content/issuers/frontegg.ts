import type { ProductFacts } from '@/lib/issuers/facts'
import type { Product } from '@/lib/issuers/product'
import { quote } from '@/lib/issuers/source'

const guides = 'https://developers.frontegg.com/ciam/guides/security-center/token-management'
const templates = quote(`${guides}/templates`, '2026-11-27')
const claims = quote(`${guides}/claims`, '2026-11-27')
const kinds = quote('https://dev.materialize.com/api/rust/mz_frontegg_auth/struct.Claims.html', '2026-11-27')

export const frontegg: Product = {
  id: 'frontegg',
  name: 'Frontegg',
  marks: {
    ...templates,
    any: [
      { in: 'claims', member: 'iss', like: 'https://*.frontegg.com', speaks: 'own' },
      { in: 'claims', member: 'tenantIds', is: 'list', speaks: 'typical' },
      { in: 'claims', member: 'tenantId', is: 'text', speaks: 'typical' },
      { in: 'claims', member: 'type', value: 'userToken', speaks: 'typical' },
      { in: 'claims', member: 'type', value: 'userApiToken', speaks: 'typical' },
      { in: 'claims', member: 'type', value: 'tenantApiToken', speaks: 'typical' },
    ],
  },
  idToken: 'not known',
  profiles: [
    {
      id: 'default',
      name: 'Frontegg',
      about:
        'No client and no scope: type says the kind and tenantId the account. aud is the client’s or the application’s id.',
      when: [],
      shape: { ...templates, form: 'JWT' },
      policy: {
        types: 'claims',
        requiredClaims: ['iss', 'exp', 'sub', 'iat', 'type', 'tenantId'],
        scopeClaims: ['scope'],
      },
      claims: [
        'sub',
        'name',
        'email',
        'email_verified',
        'metadata',
        'roles',
        'permissions',
        'tenantId',
        'tenantIds',
        'sid',
        'type',
        'applicationId',
        'aud',
        'iss',
        'iat',
        'exp',
      ],
    },
  ],
  audienceNames: [{ ...claims, like: '*-*-*-*-*', what: 'the client’s or the application’s id' }],
  words: {
    algorithm: {
      symmetric: {
        ...templates,
        says: 'A token template of Frontegg chooses RS256 or HS256.',
        fix: 'Set JWT signing algorithm of the template to RS256, and get a new token.',
      },
    },
    audience: {
      mismatch: {
        ...claims,
        says: 'aud is the client’s id or the application’s, never an address.',
        fix: 'Give this server an application of its own in Frontegg, and add the id that stands in aud to the other names of this server.',
      },
    },
    'required-claims': {
      missing: {
        ...templates,
        says: 'No claim names the client, and there is no jti.',
        fix: 'Require type and tenantId in place of them.',
      },
    },
    scope: {
      missing: {
        ...templates,
        never: true,
        says: 'By default there are no scopes: permissions is a list, roles another.',
        fix: 'Decide by permissions, and require no scope of this issuer.',
      },
    },
  },
}

export const fronteggFacts = (): ProductFacts => ({
  shapes: {
    default: {
      typ: 'not known',
      client: null,
      tokenId: null,
      scope: null,
      aud: 'The client’s id or the application’s.',
      kinds: 'type says it: userToken of somebody who signed in, userApiToken and tenantApiToken of machines.',
    },
  },
  resource: { ...claims, honours: 'not known', says: 'Nothing was found that says so.' },
  audience: {
    ...claims,
    steps: [
      'Give the server an application of its own in Frontegg.',
      'Have the server take the id that stands in aud as its audience.',
    ],
    cannot: 'Name a server by its address.',
  },
  fails: [
    {
      ...kinds,
      says: 'sub of an API token is the client id of that token, and its user, if it has one, stands in another claim.',
    },
    { ...templates, says: 'By default a token is good for 300 seconds.' },
  ],
})
