import type { ProductFacts } from '@/lib/issuers/facts'
import type { Product } from '@/lib/issuers/product'
import { quote, read } from '@/lib/issuers/source'

const profiles = read('https://auth0.com/docs/secure/tokens/access-tokens/access-token-profiles', '2026-11-26')
const resource = quote('https://auth0.com/ai/docs/mcp/guides/resource-param-compatibility-profile')
const opaque = quote('https://github.com/auth0/nextjs-auth0/issues/1809', '2026-11-26')
const encrypted = quote('https://github.com/auth0/auth0-spa-js/issues/1008', '2026-11-26')
const aud = 'The API’s identifier; with the scope openid a list of it and the tenant’s /userinfo.'

export const auth0: Product = {
  id: 'auth0',
  name: 'Auth0',
  marks: {
    ...profiles,
    any: [
      { in: 'claims', member: 'iss', like: 'https://*.auth0.com/', speaks: 'own' },
      { in: 'header', member: 'iss', like: 'https://*.auth0.com/', speaks: 'own' },
      { in: 'claims', member: 'sub', like: 'auth0|*', speaks: 'own' },
      { in: 'claims', member: 'aud', like: 'https://*/userinfo', speaks: 'typical' },
      { in: 'claims', member: 'gty', is: 'text', speaks: 'typical' },
      { in: 'header', member: 'alg', value: 'dir', speaks: 'weak' },
      { in: 'header', member: 'iss', like: 'https://*/', speaks: 'typical' },
    ],
  },
  idToken: {
    ...profiles,
    any: [
      [
        { in: 'claims', member: 'azp', is: 'absent' },
        { in: 'claims', member: 'client_id', is: 'absent' },
      ],
    ],
  },
  ownAudiences: ['{iss}userinfo'],
  profiles: [
    {
      id: 'default',
      name: 'Auth0, default profile',
      about: 'typ is JWT, the client stands in azp, there is no jti. The issuer ends with a slash.',
      when: [],
      shape: { ...profiles, form: 'JWT' },
      policy: { types: 'claims', requiredClaims: ['iss', 'exp', 'sub', 'iat', 'azp'], scopeClaims: ['scope'] },
      claims: ['iss', 'sub', 'aud', 'iat', 'exp', 'scope', 'azp'],
    },
    {
      id: 'rfc9068',
      name: 'Auth0, RFC 9068 profile',
      about: 'at+jwt, client_id and jti are there. The issuer ends with a slash.',
      when: [{ in: 'claims', member: 'client_id', is: 'there' }],
      shape: { ...profiles, form: 'JWT' },
      policy: {
        types: ['at+jwt'],
        requiredClaims: ['iss', 'exp', 'sub', 'client_id', 'iat', 'jti'],
        scopeClaims: ['scope'],
      },
      claims: ['iss', 'sub', 'aud', 'iat', 'exp', 'scope', 'client_id', 'jti'],
    },
    {
      id: 'userinfo',
      name: 'Auth0, for userinfo only',
      about: 'Without an API’s audience Auth0 issues an encrypted token that only its userinfo endpoint can read.',
      when: [],
      shape: { ...encrypted, form: 'encrypted' },
      policy: { types: 'claims', requiredClaims: ['iss', 'exp', 'sub', 'iat', 'azp'], scopeClaims: ['scope'] },
    },
  ],
  words: {
    algorithm: {
      symmetric: {
        ...quote('https://auth0.com/docs/get-started/auth0-overview/set-up-apis', '2026-11-27'),
        says: 'Each API at Auth0 has a signing algorithm of its own, HS256 or RS256.',
        fix: 'Set the API’s signing algorithm to RS256 at Auth0, and get a new token.',
      },
    },
    format: {
      encrypted: {
        ...opaque,
        says: 'No API’s audience was requested, so this token is for Auth0’s userinfo endpoint. It is encrypted for Auth0; nobody gives you the key.',
        fix: 'Create an API whose identifier is this server’s URI and have the client send audience, or resource with the compatibility profile switched on.',
      },
      opaque: {
        ...opaque,
        says: 'No API’s audience was requested, so Auth0 issued an opaque token for its userinfo endpoint.',
        fix: 'Create an API whose identifier is this server’s URI and have the client send audience, or resource with the compatibility profile switched on.',
      },
    },
    audience: {
      mismatch: {
        ...resource,
        says: 'aud is the identifier of the API that was asked for with audience. resource is read only with the compatibility profile.',
        fix: 'Give the API the server’s URI as its identifier and switch on Resource Parameter Compatibility Profile.',
      },
      several: {
        ...profiles,
        says: 'With the scope openid Auth0 writes a list: the API and its own userinfo address. This server’s URI is not in it.',
        fix: 'Have the client ask for this server’s API by its identifier (audience), best the server’s URI. If it calls another API with this one, that takes a token of its own. userinfo may stand beside either.',
      },
    },
    'audience-breadth': {
      several: {
        ...profiles,
        says: 'With the scope openid Auth0 adds the tenant’s userinfo address to aud.',
        fix: 'Expect it: list the userinfo address as an audience that may stand beside the server’s own.',
      },
    },
    'issuer-trust': {
      slash: {
        ...profiles,
        says: 'Auth0’s issuer ends with a slash.',
        fix: 'Configure the issuer with the slash, as the token has it.',
      },
    },
    type: {
      other: {
        ...profiles,
        says: 'The API uses the Auth0 token profile, which writes JWT. The RFC 9068 profile writes at+jwt.',
        fix: 'Choose the RFC 9068 profile on the API: Access Token Settings, JSON Web Token Profile.',
      },
    },
    'required-claims': {
      missing: {
        ...profiles,
        says: 'The Auth0 token profile names the client in azp and has no jti. The RFC 9068 profile has client_id and jti.',
        fix: 'Choose the RFC 9068 profile on the API, or require azp instead.',
      },
    },
  },
}

export const auth0Facts = (): ProductFacts => ({
  shapes: {
    default: {
      typ: ['JWT'],
      client: 'azp',
      tokenId: null,
      scope: { claim: 'scope', form: 'words' },
      aud: aud,
      kinds: 'An access token has azp and scope. typ is JWT for ID tokens too.',
    },
    rfc9068: {
      typ: ['at+jwt'],
      client: 'client_id',
      tokenId: 'jti',
      scope: { claim: 'scope', form: 'words' },
      aud: aud,
      kinds: 'typ is at+jwt.',
    },
    userinfo: {
      typ: [null],
      client: null,
      tokenId: null,
      scope: null,
      aud: 'not known',
      kinds: 'Five parts instead of three.',
    },
  },
  resource: {
    ...resource,
    honours: 'with a setting',
    says: 'Only with the tenant’s Resource Parameter Compatibility Profile. If audience is sent as well it wins; resource is not passed on to upstream identity providers.',
  },
  audience: {
    ...resource,
    steps: [
      'Create an API whose identifier is the server’s URI.',
      'Switch on Resource Parameter Compatibility Profile: Settings, Advanced.',
      'For at+jwt choose the RFC 9068 token profile on the API.',
    ],
    cannot: 'Without the compatibility profile resource is ignored, and clients would have to send audience.',
  },
  fails: [
    { ...opaque, says: 'Without an audience the access token is for /userinfo: opaque and encrypted.' },
    {
      ...quote('https://github.com/danny-avila/LibreChat/issues/13401'),
      says: 'resource is ignored without a word while the profile is off.',
    },
  ],
})
