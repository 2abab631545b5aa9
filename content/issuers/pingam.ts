import type { ProductFacts } from '@/lib/issuers/facts'
import type { Product } from '@/lib/issuers/product'
import { quote } from '@/lib/issuers/source'

const claims = quote('https://github.com/OpenIdentityPlatform/OpenAM/discussions/1027', '2026-11-27')
const script = quote(
  'https://docs.pingidentity.com/pingam/8.1/am-scripting/access-token-modification-api.html',
  '2026-11-27',
)
const stateless = quote('https://docs.pingidentity.com/pingam/8/am-oauth2/stateless-oauth2.html', '2026-11-28')
const port = quote('https://toolio.sh/docs/dw-jwt.md', '2026-11-27')
const signed = quote(
  'https://docs.pingidentity.com/pinggateway/2024.9/gateway-guide/oauth2-rs-stateless-signed-sat.html',
  '2026-11-27',
)

export const pingam: Product = {
  id: 'pingam',
  name: 'PingAM (ForgeRock AM)',
  marks: {
    ...signed,
    any: [
      { in: 'claims', member: 'cts', like: 'OAUTH2_*', speaks: 'own' },
      { in: 'claims', member: 'tokenName', value: 'access_token', speaks: 'own' },
      { in: 'claims', member: 'tokenName', value: 'id_token', speaks: 'own' },
      { in: 'claims', member: 'auditTrackingId', is: 'text', speaks: 'typical' },
    ],
  },
  addresses: ['https://*/am/oauth2', 'https://*/am/oauth2/*', 'https://*/openam/oauth2', 'https://*/openam/oauth2/*'],
  idToken: { ...claims, any: [[{ in: 'claims', member: 'tokenName', value: 'id_token' }]] },
  profiles: [
    {
      id: 'default',
      name: 'PingAM (ForgeRock AM)',
      about: 'typ is JWT, aud the client’s id, scope a list. A script of the realm can write aud.',
      when: [],
      shape: { ...claims, form: 'JWT' },
      policy: {
        types: 'claims',
        requiredClaims: ['iss', 'exp', 'sub', 'iat', 'jti', 'tokenName'],
        scopeClaims: ['scope'],
      },
      claims: [
        'sub',
        'cts',
        'auditTrackingId',
        'subname',
        'iss',
        'tokenName',
        'token_type',
        'aud',
        'nbf',
        'grant_type',
        'realm',
        'exp',
        'iat',
        'jti',
      ],
    },
  ],
  words: {
    algorithm: {
      symmetric: {
        ...signed,
        says: 'AM signs access tokens with a secret as long as OAuth2 Token Signing Algorithm of its provider is an HS one.',
        fix: 'Set OAuth2 Token Signing Algorithm to RS256 or ES256 in the realm’s OAuth2 provider (Advanced), and get a fresh token.',
      },
    },
    format: {
      opaque: {
        ...stateless,
        says: 'AM’s access tokens are opaque until Use Client-Side Access & Refresh Tokens is on.',
        fix: 'Switch it on in the realm’s OAuth2 provider (Core) and have the client sign in again; or have the server ask AM’s introspection.',
      },
      encrypted: {
        ...signed,
        says: 'AM encrypts client-based tokens where Encrypt Client-Based Tokens is on.',
        fix: 'Switch off Encrypt Client-Based Tokens in the realm’s OAuth2 provider (Advanced), or have the server ask AM.',
      },
    },
    type: {
      other: {
        ...claims,
        says: 'typ is JWT. The claim tokenName says what a token is.',
        fix: 'Leave the check of typ out and require tokenName.',
      },
    },
    'required-claims': {
      missing: {
        ...claims,
        says: 'The client stands in aud; earlier versions write no client_id.',
        fix: 'Do not require client_id of this issuer; require tokenName.',
      },
    },
    audience: {
      mismatch: {
        ...script,
        says: 'AM writes the client’s id into aud of an access token, whatever resource the client asks for.',
        fix: 'Have the access token modification script of the realm’s OAuth2 provider write this server’s URI: accessToken.setField("aud", …), by client or scope. The client’s id will do where that client calls no other server.',
      },
    },
    scope: {
      malformed: {
        ...claims,
        says: 'AM writes scope as a list.',
        fix: 'Have this server take a list in scope.',
      },
    },
  },
}

export const pingamFacts = (): ProductFacts => ({
  shapes: {
    default: {
      typ: ['JWT'],
      client: 'not known',
      tokenId: 'jti',
      scope: { claim: 'scope', form: 'list' },
      aud: 'The client’s id.',
      kinds: 'tokenName says access_token or id_token.',
    },
  },
  resource: { ...claims, honours: 'not known', says: 'In the tokens that were seen aud is the client’s id.' },
  audience: {
    ...script,
    steps: [
      'Write an access token modification script that sets the field aud to the server’s URI, by client or by scope.',
      'Choose it in the realm’s OAuth2 provider.',
    ],
    cannot: 'not known',
  },
  fails: [
    {
      ...port,
      says: 'iss may carry the usual port (:443), which no browser shows. A server that was given the address without it trusts another name.',
    },
  ],
})
