import type { Report, Reports } from './report.fixture'

const text = 'Hb2Xn0pQ7sVtYw4zA9dF3gJ6kL8mC1rE'
const sealed = 'eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..qHgYt9VlX-SzT9Gq.ZiLfbNgxFOlKDfLJ.5M0N1EEKhmbBwdh3QT1znA'
const opaqueAt = (issuer: string, says: RegExp, fix: RegExp): Report => ({
  visit: { paste: text, keys: null, issuer, profile: 'none' },
  decided: /^format\/opaque$/,
  says,
  fix,
})

/** Tokens that say nothing of themselves, at an issuer whose address does. */
export const opaqueReports: Reports = {
  'opaque, and Auth0 is trusted': opaqueAt(
    'https://acme.eu.auth0.com/',
    /No API’s audience was requested, so Auth0/,
    /have the client send audience/,
  ),
  'opaque, and Auth0 is trusted without its slash': opaqueAt(
    'https://acme.eu.auth0.com',
    /No API’s audience was requested, so Auth0/,
    /have the client send audience/,
  ),
  'opaque, and Logto is trusted': opaqueAt(
    'https://tenant.logto.app/oidc',
    /No resource was asked for.*Logto/,
    /send resource with this server’s URI/,
  ),
  'encrypted, and Auth0 is trusted': {
    visit: { paste: sealed.replace('..', '.a2V5.'), keys: null, issuer: 'https://acme.eu.auth0.com/', profile: 'none' },
    decided: /^format\/encrypted$/,
    says: /so this token is for Auth0’s userinfo/,
    fix: /have the client send audience/,
  },
  'opaque, and the address shows nobody': {
    ...opaqueAt('https://login.example.com', /opaque token/, /introspection/),
    not: /audience=|Logto|Auth0/,
  },
  'opaque, Auth0 is trusted, and the token is Google’s': {
    visit: { paste: 'ya29.a0AfH6SMBexampleexample', keys: null, issuer: 'https://acme.eu.auth0.com/', profile: 'none' },
    decided: /^format\/opaque$/,
    says: /for Google’s own APIs/,
    fix: /authorization server of your own/,
    not: /Auth0|send audience/,
  },
  'an API key, and Auth0 is trusted': {
    visit: {
      paste: 'sk-proj-abcdefghijklmnopqrstuvwxyz0123456789',
      keys: null,
      issuer: 'https://acme.eu.auth0.com/',
      profile: 'none',
    },
    decided: /^format\/opaque$/,
    says: /API key/,
    fix: /./,
    not: /send audience/,
  },
}
