import type { ProductFacts } from '@/lib/issuers/facts'
import type { Product } from '@/lib/issuers/product'
import { quote } from '@/lib/issuers/source'

const rfc8707 = quote('https://github.com/django-oauth/django-oauth-toolkit/pull/1626', '2026-11-26')
const introspection = quote(
  'https://github.com/jazzband/django-oauth-toolkit/blob/13a61435167d8ffe04dd6b79522d5d20007a08c5/docs/resource_server.rst',
  '2026-11-26',
)
const forwarding = quote('https://github.com/Flagsmith/flagsmith/pull/8502', '2026-11-26')

export const djangoOauthToolkit: Product = {
  id: 'django-oauth-toolkit',
  name: 'django-oauth-toolkit',
  marks: 'not known',
  idToken: 'not known',
  profiles: [
    {
      id: 'opaque',
      name: 'django-oauth-toolkit',
      about: 'Opaque. Introspection answers with aud if a resource was asked for (3.4).',
      when: [],
      shape: { ...introspection, form: 'opaque' },
      policy: { types: ['at+jwt'], requiredClaims: ['iss', 'exp', 'sub', 'iat'], scopeClaims: ['scope'] },
    },
  ],
  words: {
    format: {
      opaque: {
        ...introspection,
        says: 'Its access tokens are opaque; another server asks the introspection endpoint about each.',
        fix: 'Ask /introspect/ about the token, and compare aud in the answer.',
      },
    },
    'audience-presence': {
      missing: {
        ...rfc8707,
        says: 'A client that sends no resource gets a token without restriction; the answer about it has no aud.',
        fix: 'Have the client send resource with this server’s URI (3.4 or later).',
      },
    },
    audience: {
      mismatch: {
        ...forwarding,
        says: 'The token was bound to the resource the client asked for. A server that passes its own token on meets this at the next API.',
        fix: 'Get a token of its own for the next API; do not pass the client’s on.',
      },
    },
  },
}

export const djangoOauthToolkitFacts = (): ProductFacts => ({
  shapes: {
    opaque: {
      typ: [],
      client: 'client_id',
      tokenId: null,
      scope: { claim: 'scope', form: 'words' },
      aud: 'None in the token; introspection answers with it for tokens that a resource was asked for.',
      kinds: 'not known',
    },
  },
  resource: {
    ...rfc8707,
    honours: 'yes',
    says: 'From 3.4 on. Clients that send none get a token without restriction, as before.',
  },
  audience: {
    ...rfc8707,
    steps: [
      'The client sends resource in the authorization or the token request.',
      'The server reads aud in the introspection answer; RESOURCE_SERVER_TOKEN_RESOURCE_VALIDATOR decides how it is compared.',
    ],
    cannot: 'The comparison that comes with it is by prefix of the URL.',
  },
  fails: [
    {
      ...forwarding,
      says: 'A server that passed its token on to an API got 401 for every tool call when 3.4 began to enforce resource (2026-09-10).',
    },
  ],
})
