import { k1, type Report, type Reports } from './report.fixture'

const sealed = (header: object) =>
  `${Buffer.from(JSON.stringify(header)).toString('base64url')}..qHgYt9VlX-SzT9Gq.ZiLfbNgxFOlKDfLJ.5M0N1EEKhmbBwdh3QT1znA`
const text = 'Hb2Xn0pQ7sVtYw4zA9dF3gJ6kL8mC1rE'
const at = (paste: string, issuer: string, decided: RegExp, says: RegExp, fix: RegExp, not?: RegExp): Report => ({
  visit: { paste, keys: k1, issuer, profile: 'none' },
  decided,
  says,
  fix,
  ...(not && { not }),
})
/** Texts that are no JWT, at an issuer whose address says whose they are. */
export const formsReports: Reports = {
  'Cognito: a refresh token': at(
    sealed({ cty: 'JWT', enc: 'A256GCM', alg: 'RSA-OAEP' }).replace('..', '.a2V5.'),
    'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_A',
    /^format\/encrypted$/,
    /Cognito encrypts its refresh tokens/,
    /send access_token/,
  ),
  'Auth0: a session cookie of the application': at(
    sealed({ alg: 'dir', enc: 'A256GCM' }),
    'https://acme.eu.auth0.com/',
    /^format\/encrypted$/,
    /^(?!.*userinfo endpoint).*NextAuth/,
    /account\.access_token/,
  ),
  'PingAM: opaque': at(
    text,
    'https://am.example.com/am/oauth2/alpha',
    /^format\/opaque$/,
    /AM’s access tokens are opaque until/,
    /Core/,
  ),
  'PingAM: encrypted': at(
    sealed({ alg: 'dir', enc: 'A128CBC-HS256', typ: 'JWT', cty: 'JWT' }),
    'https://am.example.com/am/oauth2/alpha',
    /^format\/encrypted$/,
    /AM encrypts client-based tokens/,
    /Switch off Encrypt Client-Based Tokens/,
    /NextAuth/,
  ),
  'Okta: opaque': at(
    text,
    'https://acme.oktapreview.com/oauth2/default',
    /^format\/opaque$/,
    /Okta issues access tokens as JWTs/,
    /send access_token/,
    /introspection/i,
  ),
  'Salesforce: opaque': at(
    text,
    'https://acme.my.salesforce.com',
    /^format\/opaque$/,
    /for Salesforce’s own REST APIs/,
    /authorization server of your own/,
  ),
  'Clerk: an opaque token that is none of its OAuth applications’': at(
    `mt_${text}`,
    'https://acme.clerk.accounts.dev',
    /^format\/opaque$/,
    /^(?!.*made before)/,
    /./,
    /Generate access tokens as JWTs/,
  ),
}
