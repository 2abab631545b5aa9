import type { ProductFacts } from '@/lib/issuers/facts'
import type { Product } from '@/lib/issuers/product'
import { quote, read } from '@/lib/issuers/source'

const jwt = read('https://github.com/panva/node-oidc-provider/blob/main/lib/models/formats/jwt.js', '2026-11-26')
const docs = read('https://github.com/panva/node-oidc-provider', '2026-11-23')
const unset = quote('https://github.com/voidauth/voidauth/issues/365', '2026-11-26')

export const oidcProvider: Product = {
  id: 'oidc-provider',
  name: 'oidc-provider (Node.js)',
  // Its JWTs are those of RFC 9068 and show nothing of its own.
  marks: 'not known',
  idToken: 'not known',
  profiles: [
    {
      id: 'jwt',
      name: 'oidc-provider, JWT',
      about: 'at+jwt as in RFC 9068, if the resource server asks for jwt.',
      when: [],
      shape: { ...jwt, form: 'JWT' },
      policy: {
        types: ['at+jwt'],
        requiredClaims: ['iss', 'exp', 'sub', 'client_id', 'iat', 'jti'],
        scopeClaims: ['scope'],
      },
      claims: ['jti', 'sub', 'iat', 'exp', 'scope', 'client_id', 'iss', 'aud'],
    },
    {
      id: 'opaque',
      name: 'oidc-provider, opaque',
      about: 'Without a resource the token is opaque and good for userinfo only.',
      when: [],
      shape: { ...jwt, form: 'opaque' },
      policy: {
        types: ['at+jwt'],
        requiredClaims: ['iss', 'exp', 'sub', 'client_id', 'iat', 'jti'],
        scopeClaims: ['scope'],
      },
    },
  ],
  words: {
    format: {
      opaque: {
        ...jwt,
        says: 'An opaque token is what comes when no resource server was resolved, or when it does not ask for jwt.',
        fix: 'Answer in getResourceServerInfo with accessTokenFormat jwt, and have the client send resource.',
      },
    },
    audience: {
      mismatch: {
        ...docs,
        says: 'aud is the resource, unless getResourceServerInfo returns an audience of its own.',
        fix: 'Return this server’s URI as audience, or leave audience out.',
      },
    },
  },
}

export const oidcProviderFacts = (): ProductFacts => ({
  shapes: {
    jwt: {
      typ: ['at+jwt'],
      client: 'client_id',
      tokenId: 'jti',
      scope: { claim: 'scope', form: 'words' },
      aud: 'The resource that the client asked for. A JWT without an audience cannot be issued.',
      kinds: 'typ is at+jwt.',
    },
    opaque: { typ: [], client: null, tokenId: null, scope: 'not known', aud: 'None in the token.', kinds: 'not known' },
  },
  resource: {
    ...docs,
    honours: 'with a setting',
    says: 'features.resourceIndicators.getResourceServerInfo says what is known of a resource. The feature is on; the helper for a default resource is not set.',
  },
  audience: {
    ...docs,
    steps: [
      'Write features.resourceIndicators.getResourceServerInfo: answer for the server’s URI with its scopes and accessTokenFormat jwt.',
      'Leave audience out there, so that aud is the URI itself.',
      'For clients that send no resource, write the helper for a default resource.',
    ],
    cannot: 'More than one audience in a token.',
  },
  fails: [{ ...unset, says: 'A product built on it left the hook out, and resource was ignored.' }],
})
