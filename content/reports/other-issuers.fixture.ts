import { k1, noAudience, plain, type Reports, times } from './report.fixture'
import { minted, resource, withSecret } from './visit.fixture'

const cognito = {
  sub: 'u',
  iss: 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbCdEfGhI',
  version: 2,
  client_id: 'c',
  token_use: 'access',
  scope: 'openid',
  ...times,
  jti: 'j',
  username: 'u',
}
const session = { sub: 'user_1', sid: 'session_1', jti: 'j', ...times }
const workosSession = {
  ...session,
  iss: 'https://api.workos.com/user_management/client_01',
  org_id: 'org_1',
  role: 'm',
}

/** Issuers with few reports each. */
export const otherIssuersReports: Reports = {
  'Cognito: no audience': {
    visit: { paste: minted(plain, cognito), keys: k1 },
    recognised: /Cognito/,
    decided: /^audience-presence\/missing$/,
    says: /only if the client asked for a resource/,
    fix: /Register a resource server/,
  },
  'Cognito: the ID token': {
    visit: {
      paste: minted(plain, { ...cognito, token_use: 'id', aud: 'c', client_id: undefined, scope: undefined }),
      keys: k1,
    },
    recognised: /Cognito/,
    decided: /^type\/other$/,
    says: /an ID token/,
    fix: /send access_token/,
    not: /leave this check out|profile/,
  },
  'Google: opaque': {
    visit: { paste: 'ya29.a0AfH6SMBexampleexampleexample', keys: null },
    recognised: /^Google/,
    decided: /^format\/opaque$/,
    says: /for Google’s own APIs/,
    fix: /authorization server of your own/,
    not: /Use introspection/,
  },
  'GitHub: opaque': {
    visit: { paste: 'gho_16C7e42F292c6912E7710c838347Ae178B4a', keys: null },
    recognised: /^GitHub/,
    decided: /^format\/opaque$/,
    says: /for GitHub’s own API/,
    fix: /authorization server of your own/,
    not: /Use introspection/,
  },
  'Stytch: a list with the project’s id': {
    visit: {
      paste: minted(plain, {
        iss: 'https://acme.customers.stytch.com',
        sub: 'user-live-1',
        aud: ['project-live-1'],
        client_id: 'connected-app-live-1',
        jti: 'j',
        scope: 'openid',
        ...times,
      }),
      keys: k1,
    },
    recognised: /^Stytch/,
    decided: /^audience\/mismatch$/,
    says: /aud is the project’s id/,
    fix: /other names/,
    not: /asks for it with resource/,
  },
  'NextAuth: its session in place of a token': {
    visit: {
      paste: 'eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..qHgYt9VlX-SzT9Gq.ZiLfbNgxFOlKDfLJ.5M0N1EEKhmbBwdh3QT1znA',
      issuer: 'https://tenant.auth0.example.com/',
      keys: null,
    },
    decided: /^format\/encrypted$/,
    says: /session cookies of web frameworks/,
    fix: /account\.access_token/,
    not: /Decrypt/,
  },
  'no resource asked for, at authentik': {
    visit: {
      paste: minted(plain, {
        iss: 'https://auth.example.com/application/o/mcp/',
        sub: 'h',
        aud: 'cid',
        acr: 'goauthentik.io/providers/oauth2/default',
        azp: 'cid',
        uid: 'x',
        scope: 'openid',
        ...times,
      }),
      keys: k1,
    },
    recognised: /^authentik$/,
    decided: /^audience\/mismatch$/,
    says: /the client itself \(azp\).*whatever the client sends as resource/,
    fix: /client calls no other server/,
    not: /send resource=|is no name of this server/,
  },
  'authentik: another application': {
    visit: {
      paste: minted(plain, {
        iss: 'https://auth.example.com/application/o/mcp/',
        sub: 'h',
        aud: resource,
        acr: 'goauthentik.io/providers/oauth2/default',
        azp: 'cid',
        uid: 'x',
        ...times,
      }),
      keys: k1,
      issuer: 'https://auth.example.com/application/o/operator/',
    },
    decided: /^issuer-trust\/unknown$/,
    says: /application/,
    fix: /application|Configure the issuer by the name its tokens carry/,
  },
  'WorkOS: the session': {
    ...noAudience,
    visit: { paste: minted(plain, workosSession), keys: k1 },
    recognised: /^WorkOS/,
    says: /a session token of WorkOS AuthKit/,
    // MCPJam/inspector#2669 (2026-06-13), adcontextprotocol/adcp#1138 (2026-02-20)
    fix: /part of that application, trust https:\/\/api\.workos\.com\/user_management\/client_01 and compare no audience/,
  },
  'Descope: the session': {
    ...noAudience,
    visit: { paste: minted(plain, { ...session, iss: 'P2abc', drn: 'DS' }), keys: k1 },
    recognised: /^Descope/,
    says: /a session token of Descope/,
  },
  'authentik: no signing key is chosen': {
    visit: {
      paste: minted(
        { alg: 'HS256', typ: 'JWT' },
        {
          iss: 'https://auth.example.com/application/o/mcp/',
          sub: 'h',
          aud: 'cid',
          acr: 'goauthentik.io/providers/oauth2/default',
          azp: 'cid',
          uid: 'x',
          ...times,
        },
        withSecret('the secret of a client'),
      ),
      keysText: '{}',
    },
    recognised: /^authentik$/,
    decided: /^algorithm\/symmetric$/,
    says: /signed with a secret.*as long as no Signing Key is chosen/,
    fix: /Choose a Signing Key/,
    not: /Supabase|Auth0/,
  },
  'FusionAuth: a key set with nothing in it': {
    visit: {
      paste: minted(
        { alg: 'HS256', typ: 'JWT', kid: 'f' },
        {
          iss: 'acme.com',
          aud: 'a',
          sub: 'u',
          authenticationType: 'PASSWORD',
          applicationId: 'a',
          roles: [],
          tid: 't',
          ...times,
        },
        withSecret('the default key of FusionAuth'),
      ),
      keysText: '{"keys":[]}',
    },
    recognised: /^FusionAuth$/,
    decided: /^algorithm\/symmetric$/,
    says: /a key for HS256 stands in no key set/,
    fix: /RSA or EC key in Key Master/,
    not: /Supabase|Auth0/,
  },
  'Auth0: HS256 for an API': {
    visit: {
      paste: minted(
        { alg: 'HS256', typ: 'JWT' },
        { iss: 'https://acme.eu.auth0.com/', sub: 'auth0|1', aud: resource, azp: 'c', scope: 'openid', ...times },
        withSecret('the secret of an API'),
      ),
      keys: k1,
    },
    recognised: /^Auth0/,
    decided: /^algorithm\/symmetric$/,
    says: /its published keys have nothing to do with it/,
    fix: /signing algorithm to RS256 at Auth0/,
    not: /Supabase/,
  },
}
