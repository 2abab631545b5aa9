import { certified, proved, sha256, thiefDer } from './bound.fixture'
import { byRsa, bySecret, hs, jwkOf, now, otherRsa, rsa, type Setup, text } from './setup.fixture'

/** Failures that nothing here explains, beside those that another hypothesis explains. */
export const unexplained: readonly (readonly [string, Setup])[] = [
  ['a forged signature', { sign: byRsa(otherRsa.privateKey) }],
  ['a wrong secret', { ...hs, sign: bySecret('another secret of thirty-two octets!!') }],
  ['another server', { claims: { aud: 'https://issues.example.org/mcp' } }],
  ['an expired token', { claims: { iat: now - 4000, exp: now - 400 } }],
  ['a token of an hour that has just expired', { claims: { iat: now - 3660, exp: now - 60 } }],
  ['a token of yesterday', { claims: { iat: now - 90_000, exp: now - 86_400 } }],
  ['too little scope', { claims: { scope: 'openid other' } }],
  ['nothing presented', { authorization: [] }],
  [
    'a slash after an issuer of Entra ID',
    {
      claims: { iss: 'https://login.microsoftonline.com/aaaaaaaa-1111-2222-3333-bbbbbbbbbbbb/v2.0' },
      server: {
        issuers: [
          { issuer: 'https://login.microsoftonline.com/aaaaaaaa-1111-2222-3333-bbbbbbbbbbbb/v2.0/', keys: null },
        ],
      },
    },
  ],
  [
    'another tenant of a national cloud of Entra ID',
    {
      claims: { iss: 'https://sts.chinacloudapi.cn/aaaaaaaa-1111-2222-3333-bbbbbbbbbbbb/' },
      server: {
        issuers: [
          { issuer: 'https://login.partner.microsoftonline.cn/dddddddd-1111-2222-3333-bbbbbbbbbbbb/v2.0', keys: null },
        ],
      },
    },
  ],
  [
    'the token of Vault’s OIDC provider',
    { header: { typ: 'JWT' }, claims: { iss: 'https://vault.example.com/v1/identity/oidc/provider/default' } },
  ],
  ['an access token of WSO2', { header: { typ: 'JWT' }, claims: { iss: 'https://wso2.org/oauth2/token' } }],
  [
    'an app’s own address for issuer and audience',
    { header: { typ: 'JWT' }, claims: { iss: 'https://a.example', aud: 'https://a.example' } },
  ],
  ['a token of nobody known, without aud', { claims: { aud: undefined } }],
  [
    'a sign-in of Firebase, where Google’s is taken as well',
    {
      header: { typ: 'JWT' },
      claims: { iss: 'https://securetoken.google.com/acme', aud: 'acme' },
      server: {
        issuers: [
          { issuer: 'https://accounts.google.com', keys: null },
          { issuer: 'https://securetoken.google.com/acme', keys: null },
        ],
      },
    },
  ],
  ['a host with its port', { token: () => 'mcp.example.com:8443/mcp' }],
  ['words with colons', { token: () => 'user:pass:word' }],
  ['a header that is text and no JSON', { token: (t) => t.replace(/^[^.]+/, text('{alg: RS256}')) }],
  [
    'hosts that are called clerk',
    {
      claims: { iss: 'https://clerk.one.example' },
      sign: byRsa(otherRsa.privateKey),
      server: { issuers: [{ issuer: 'https://clerk.two.example', keys: { keys: [jwkOf(rsa, { kid: 'k1' })] } }] },
    },
  ],
  ['an opaque access token of Ory', { token: () => `ory_at_${'a'.repeat(43)}.${'b'.repeat(43)}` }],
  ['a proof for another server', proved({ htu: 'https://issues.example.org/mcp' })],
  ['a proof for another token', proved({ ath: sha256('another') })],
  ['a proof by another key', proved({}, { jkt: sha256('another') })],
  ['a proof for another method', proved({ htm: 'PUT' })],
  ['a proof made in advance', proved({ iat: now + 600 })],
  ['an unbound token under DPoP', { ...proved({}), claims: {} }],
  ['another certificate', certified(sha256(thiefDer))],
]
