import type { ProductFacts } from '@/lib/issuers/facts'
import type { Product } from '@/lib/issuers/product'
import { quote, read } from '@/lib/issuers/source'

const domains = 'https://docs.oracle.com/en-us/iaas/Content/Identity/api-getstarted'
const token = read(`${domains}/AccessToken.htm`, '2026-11-27')
const validation = read(`${domains}/TokenValidation.htm`, '2026-11-27')
const indicators = quote(`${domains}/oauth-resource-indicators.htm`, '2026-11-27')
const released = quote(
  'https://docs.oracle.com/iaas/releasenotes/identity/oauth-resource-indicators-for-identity-domains.htm',
  '2026-11-27',
)
const issuer = quote(
  'https://docs.oracle.com/en-us/iaas/Content/APIGateway/Tasks/apigatewayusingjwttokens-identityprovider.htm',
  '2026-11-27',
)
const example = read(
  'https://github.com/chrishoina/blogrepo/blob/985a226/ordsJavaScript/jwts/tutorial.md',
  '2026-11-27',
)

// The header of the token that stands in it.
const header = read(
  'https://github.com/oracle/nosql/blob/d0f2282/kvtest/kvstore-IT/src/main/java/oracle/kv/impl/security/oauth/IDCSOAuthTestUtils.java',
  '2026-11-27',
)

const setAudience =
  'At the application of this server in the identity domain, set the primary audience to this server’s URI, and have the client ask for one of its scopes.'

export const oracleIdentityDomains: Product = {
  id: 'oracle-identity-domains',
  name: 'Oracle identity domains (IDCS)',
  marks: {
    ...token,
    any: [
      { in: 'claims', member: 'iss', value: 'https://identity.oraclecloud.com/', speaks: 'own' },
      { in: 'claims', member: 'iss', like: 'https://*.identity.oraclecloud.com', speaks: 'own' },
      { in: 'claims', member: 'iss', like: 'https://*.identity.oraclecloud.com/', speaks: 'own' },
      { in: 'claims', member: 'tok_type', is: 'text', speaks: 'typical' },
      { in: 'claims', member: 'client_tenantname', is: 'text', speaks: 'typical' },
      { in: 'claims', member: 'user.tenant.name', is: 'text', speaks: 'typical' },
    ],
  },
  idToken: {
    ...quote('https://docs.oracle.com/en/cloud/paas/identity-cloud/rest-api/IdentityToken.html', '2026-11-27'),
    any: [[{ in: 'claims', member: 'tok_type', value: 'IT' }]],
  },
  profiles: [
    {
      id: 'default',
      name: 'Oracle identity domains',
      about: 'There is no typ; tok_type is AT. iss is the same for every domain until one of its own is set.',
      when: [],
      shape: { ...example, form: 'JWT' },
      policy: {
        types: 'claims',
        requiredClaims: ['iss', 'exp', 'sub', 'iat', 'client_id', 'jti', 'tok_type'],
        scopeClaims: ['scope'],
      },
      claims: [
        'sub',
        'sub_type',
        'sub_mappingattr',
        'iss',
        'tok_type',
        'client_id',
        'client_name',
        'client_tenantname',
        'tenant',
        'user.tenant.name',
        'scope',
        'aud',
        'exp',
        'iat',
        'jti',
      ],
    },
  ],
  words: {
    type: {
      missing: {
        ...header,
        says: 'Oracle writes no typ. The claim tok_type says the kind: AT is an access token, IT an ID token.',
        fix: 'Leave the check of typ out for this issuer, and require tok_type.',
      },
    },
    audience: {
      mismatch: {
        ...validation,
        says: 'aud is the primary audience of the application whose scope was granted, and its secondary ones.',
        fix: setAudience,
      },
      several: {
        ...token,
        says: 'aud names each application of which a scope was granted. For scopes of Oracle’s own (urn:opc:idm:…) that is the domain itself.',
        fix: setAudience,
      },
    },
    scope: {
      missing: {
        ...example,
        says: 'A client asks with the audience written before the scope; the token holds the scope without it.',
        fix: 'Have this server expect the scope without the audience, and have the client ask for it with the audience.',
      },
    },
  },
}

export const oracleIdentityDomainsFacts = (): ProductFacts => ({
  shapes: {
    default: {
      typ: [null],
      client: 'client_id',
      tokenId: 'jti',
      scope: { claim: 'scope', form: 'words' },
      aud: 'The primary audience of the application whose scope was granted, one text; a list if there are several.',
      kinds:
        'tok_type says it: AT is an access token, IT an ID token. sub_type says whether sub is a user or the client.',
    },
  },
  resource: {
    ...released,
    honours: 'with a setting',
    says: 'Since 2026-10-07, for an application that has a resource value; scope has to be sent beside it. aud is the audience of that application, or the resource value if it has no audience.',
  },
  audience: {
    ...indicators,
    steps: [
      'Add an application for the server in the identity domain, and make it a resource server.',
      'Set its primary audience, or its resource value without an audience, to the server’s URI.',
      'Give it scopes, and allow them to the client’s application.',
      'Have the client ask for such a scope, with the audience before it or with resource beside it.',
    ],
    cannot: 'Write the resource into aud where the application has an audience: that one stays.',
  },
  fails: [
    {
      ...issuer,
      says: 'iss is https://identity.oraclecloud.com/ for every domain of everybody. The keys tell domains apart, and the claim tenant.',
    },
    {
      ...quote('https://followthecoffee.com/tag/iam-jwts', '2026-11-27'),
      says: 'Until Configure client access is switched on in the settings of the domain, its keys can be fetched by nobody who has not signed in: every token is refused.',
    },
  ],
})
