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
  // agigante80/actual-mcp-server#462 (2026-09-17)
  'opaque, and Cloudflare Access is trusted': opaqueAt(
    'https://acme.cloudflareaccess.com',
    /Access resolves them itself/,
    /Behind Access verify Cf-Access-Jwt-Assertion/,
  ),
  'opaque, and an application of Access for SaaS is trusted': opaqueAt(
    'https://acme.cloudflareaccess.com/cdn-cgi/access/sso/oidc/0123456789abcdef',
    /Access resolves them itself/,
    /Behind Access verify Cf-Access-Jwt-Assertion/,
  ),
  // iterate/iterate#1588 (2026-07-02), ctxpipe-ai/ctxpipe#115 (2026-04-20)
  'opaque, and better-auth is trusted': opaqueAt(
    'https://app.example.com/api/auth',
    /signs a JWT only for clients that send resource/,
    /validAudiences.*getMcpSession/,
  ),
  // pvliesdonk/markdown-vault-mcp#156 (2026-03-13)
  'Authelia: opaque': {
    visit: {
      paste: 'authelia_at_cr4i4EtTn2F4k6mX4XzxbsBewkxCGn1y.RkPhTb1b0wY2pQ9yW3o7cJx5m8kL2vN4',
      keys: null,
      issuer: 'https://auth.example.com',
    },
    recognised: /^Authelia$/,
    decided: /^format\/opaque$/,
    says: /opaque until the client’s access_token_signed_response_alg/,
    fix: /RS256 or ES256 in Authelia’s configuration/,
  },
  // PrefectHQ/fastmcp#2430 (2025-12-10)
  'Zoho: opaque, with two dots': {
    visit: {
      paste: '1000.5f2d7c1f0f4b4c8eac7a0dc4a5a1a0b2.9d5b61e7a1e7d6a1c08b8a3e14d2aa77',
      keys: null,
      issuer: 'https://accounts.zoho.in',
    },
    decided: /^header\//,
    says: /no broken JWT but an opaque token/,
    fix: /introspection/,
    not: /UTF-8/,
  },
  // cloudflare/workers-oauth-provider#107 (2025-11-07)
  'workers-oauth-provider: user, grant and secret': {
    visit: {
      paste: 'alice:9nJcYQv5xkqW3b8T:Hq2mXz7RtVb4LcY1nKpWsD9fGh3JkQeU',
      keys: null,
      issuer: 'https://mcp.example.com',
    },
    decided: /^b64token\/malformed$/,
    status: 400,
    says: /The Worker that issued it alone can look it up/,
    fix: /Send it to that Worker/,
    not: /Strip/,
  },
  'opaque, and the address shows nobody': {
    ...opaqueAt('https://login.example.com', /It is opaque/, /introspection/),
    not: /audience=|Logto|Auth0|Access|better-auth/,
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
