import { createHash } from 'node:crypto'
import { describe, expect, it, test } from 'vitest'
import { minted, now, resource, type Screen, signers, type Visit, visit, withSecret } from './desk.fixture'

const times = { iat: now - 60, exp: now + 3600 }
const atJwt = { alg: 'RS256', typ: 'at+jwt', kid: 'k1' }
const plain = { alg: 'RS256', typ: 'JWT', kid: 'k1' }
const k1 = [signers.rsa.jwk({ kid: 'k1' })]
const rfc9068 = { iss: 'https://login.example.com', sub: 'u', aud: resource, client_id: 'c', jti: 'j', ...times }
const good = minted(atJwt, rfc9068)

interface Report {
  readonly visit: Visit
  /** A product or profile, as the page names it; left out where the token shows none. */
  readonly recognised?: RegExp
  /** `check/reason`, or a choice of them where a switch of the policy decides. */
  readonly decided: RegExp
  /** Of the answer; 401 if it says nothing. `null`: undecided. */
  readonly status?: number | null
  readonly says: RegExp
  readonly fix: RegExp
  /** Advice that cannot help. */
  readonly not?: RegExp
}

const supabase = {
  visit: {
    paste: minted(
      { alg: 'ES256', kid: 'sb', typ: 'JWT' },
      {
        iss: 'https://proj.supabase.example.com/auth/v1',
        sub: 'u',
        aud: 'authenticated',
        ...times,
        role: 'authenticated',
        aal: 'aal1',
        session_id: 's',
        client_id: 'c',
        is_anonymous: false,
      },
      signers.ec,
    ),
    keys: [signers.ec.jwk({ kid: 'sb' })],
  },
  recognised: /^Supabase/,
} as const
const supabaseUser = {
  iss: 'https://proj.supabase.co/auth/v1',
  sub: 'u',
  aud: 'authenticated',
  ...times,
  role: 'authenticated',
  aal: 'aal1',
  session_id: 's',
  is_anonymous: false,
}
const okta = {
  ver: 1,
  jti: 'AT.1',
  cid: '0oa',
  uid: '00u',
  scp: ['read:users'],
  auth_time: now - 90,
  sub: 'u@e.com',
  ...times,
}
const oktaCustom = { ...okta, iss: 'https://org.okta.example.com/oauth2/default', aud: resource }
const needs = (...requiredScopes: string[]) => ({ requiredScopes })
const tid = 'aaaaaaaa-1111-2222-3333-bbbbbbbbbbbb'
const api = 'cccccccc-4444-5555-6666-dddddddddddd'
const v2 = `https://login.microsoftonline.com/${tid}/v2.0`
const entra = { ...times, nbf: now - 60, oid: 'o', scp: 'access_as_user', sub: 's', tid, uti: 'u' }
const entra1 = { ...entra, iss: `https://sts.windows.net/${tid}/`, aud: `api://${api}`, appid: 'eeee', ver: '1.0' }
const entra2 = { ...entra, iss: v2, aud: api, azp: 'eeee', ver: '2.0' }
const b2c = {
  iss: `https://acme.b2clogin.com/${tid}/v2.0/`,
  aud: api,
  sub: 's',
  tfp: 'B2C_1_signin',
  scp: 'read',
  azp: 'eeee',
  ver: '1.0',
  nbf: now - 60,
  ...times,
}
const adfs = {
  aud: resource,
  iss: 'http://adfs.example.com/adfs/services/trust',
  ...times,
  apptype: 'Public',
  appid: '60b3d106',
  ver: '1.0',
  scp: 'openid',
  sub: 'x',
}
const graphHeader = { ...plain, nonce: 'AQABexample' }
const graph = minted(graphHeader, { ...entra1, aud: 'https://graph.microsoft.com', scp: 'User.Read' }, signers.rsa, {
  ...graphHeader,
  nonce: 'its digest',
})
const onlyGraph = { recognised: /^Entra/, says: /Microsoft Graph/, fix: /scope of your own API/, not: /token again/ }
const secret = 'eXLedTzAMRVYLOEs0EKXwwaBXJ+kOU9tQ7+8xr6rJx+3E2aiUFEhyCm2c9ovXUVd'
const shared = { iss: 'https://tenant.example.com/', sub: 'auth|1', aud: 'client-abc', ...times }
const hs256 = (key: Uint8Array | string) => minted({ typ: 'JWT', alg: 'HS256' }, shared, withSecret(key))
const sharedVisit = {
  keys: null,
  resource: 'client-abc',
  profile: 'keycloak/default',
  policy: { algorithms: ['HS256'], requiredClaims: ['iss', 'exp', 'sub', 'iat'] },
}
const inQuery = {
  decided: /^authorization\/missing$/,
  says: /as sent, the answer is 401/,
  fix: /fetch.*|Authorization header/,
}
const forUserinfo =
  'eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIiwiaXNzIjoiaHR0cHM6Ly90ZW5hbnQuYXV0aDAuZXhhbXBsZS5jb20vIn0..y_TZtP-G-DIgcycf.LuDlePLtQIO6VgbRnHrtvabms0pZ7d25.KUDDtvYS8omSm6LvprTkng'
const keycloak = {
  iss: 'https://sso.example.com/realms/main',
  sub: 'u',
  aud: 'account',
  ...times,
  jti: 'j',
  typ: 'Bearer',
  azp: 'app',
  realm_access: { roles: ['x'] },
  resource_access: { account: { roles: ['x'] } },
  scope: 'profile email',
  sid: 's',
}
const auth0 = { iss: 'https://acme.eu.auth0.com/', sub: 'auth0|1', aud: resource, ...times, azp: 'c', scope: 'openid' }
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

/** Public reports, by what was reported. */
const reported: Record<string, Report> = {
  'Supabase: the audience of everybody, before the one click': {
    ...supabase,
    visit: { ...supabase.visit, profile: 'none' },
    decided: /^type\/other$/,
    says: /aud is authenticated for everybody/,
    fix: /profile Supabase/,
  },
  'Supabase: the audience of everybody': {
    ...supabase,
    decided: /^audience\/mismatch$/,
    says: /authenticated stands in every signed-in user’s token.*resource is ignored/,
    fix: /custom access token hook.*take every token of the project/,
    not: /asks for it with resource/,
  },
  'Supabase: at a server set up for Keycloak': {
    ...supabase,
    visit: { ...supabase.visit, profile: 'keycloak/default', policy: { requiredClaims: ['iss', 'exp', 'sub', 'iat'] } },
    decided: /^audience\/mismatch$/,
    says: /every signed-in user/,
    fix: /custom access token hook/,
    not: /mapper/,
  },
  'Auth0: five parts': {
    visit: { paste: forUserinfo, issuer: 'https://tenant.auth0.example.com/', keys: null },
    recognised: /^Auth0/,
    decided: /^format\/encrypted$/,
    says: /keeps for itself.*userinfo/,
    fix: /audience/,
    not: /Decrypt/,
  },
  'a .NET server: scope as a list': {
    visit: {
      paste: minted(atJwt, { ...rfc9068, scope: ['mcp:connect', 'mcp:tools:read'] }),
      keys: k1,
      policy: needs('mcp:connect'),
    },
    decided: /^scope\/malformed$/,
    says: /scope is a list and grants mcp:connect/,
    fix: /join its scopes with blanks.*take a list.*EmitScopesAsSpaceDelimitedStringInJwt/,
    not: /step-up/,
  },
  'Okta: scp at a server that reads scope': {
    visit: {
      paste: minted({ alg: 'RS256', kid: 'k1' }, oktaCustom),
      keys: k1,
      policy: { ...needs('read:users'), scopeClaims: ['scope'] },
    },
    recognised: /^Okta/,
    decided: /^scope\/missing$/,
    status: 403,
    says: /in scp, a list, and read:users is among it; this server reads scope/,
    fix: /read scp.*does not help/,
    not: /step-up/,
  },
  'Okta: before the one click': {
    visit: { paste: minted({ alg: 'RS256', kid: 'k1' }, oktaCustom), keys: k1, profile: 'none' },
    recognised: /^Okta/,
    decided: /^type\/missing$/,
    says: /Okta writes no typ/,
    fix: /profile Okta/,
  },
  'a secret that is base64 text': {
    visit: { ...sharedVisit, paste: hs256(Buffer.from(secret, 'base64')), secret },
    decided: /^signature\/mismatch$/,
    says: /verifies with this secret decoded from base64/,
    fix: /Buffer\.from\(secret, "base64"\)/,
    not: /token again/,
  },
  'a short secret that is base64 text': {
    visit: { ...sharedVisit, paste: hs256(Buffer.from('myClientSecret', 'base64')), secret: 'myClientSecret' },
    decided: /^key\/weak$/,
    says: /decoded from base64/,
    fix: /Buffer\.from/,
  },
  'Entra: v1.0 at a server that trusts v2.0': {
    visit: {
      paste: minted(plain, entra1),
      keys: [signers.rsa.jwk({ kid: 'k1', issuer: v2 })],
      issuer: v2,
      policy: needs('access_as_user'),
    },
    recognised: /^Entra ID, v1\.0/,
    decided: /^issuer-trust\/unknown$/,
    says: /v1\.0 token of the same Entra tenant.*trusts the v2\.0 issuer/,
    fix: /requestedAccessTokenVersion to 2.*v1\.0 issuer of (this|the same) tenant/,
  },
  'Entra: the number for the URI': {
    visit: { paste: minted(plain, entra1), keys: k1, policy: { ...needs('access_as_user'), otherNames: [api] } },
    recognised: /^Entra ID, v1\.0/,
    decided: /^audience\/mismatch$/,
    says: /name one application at Entra ID/,
    fix: /other names of this server, or set requestedAccessTokenVersion/,
  },
  'Graph: before the one click': {
    ...onlyGraph,
    visit: { paste: graph, keys: k1, profile: 'none' },
    decided: /^type\/other$/,
  },
  'Graph: as the audience of one’s own': {
    ...onlyGraph,
    visit: { paste: graph, keys: k1, resource: 'https://graph.microsoft.com' },
    decided: /^signature\/mismatch$/,
  },
  'Graph: at one’s own server': { ...onlyGraph, visit: { paste: graph, keys: k1 }, decided: /^signature\/mismatch$/ },
  'SSE: the request line': { ...inQuery, visit: { paste: `GET /mcp?token=${good} HTTP/1.1`, keys: k1 } },
  'SSE: the address': { ...inQuery, visit: { paste: `${resource}?access_token=${good}`, keys: k1 } },
  'SSE: with the scheme before it': { ...inQuery, visit: { paste: `${resource}?auth=Bearer%20${good}`, keys: k1 } },
  'a web socket’s address': {
    ...inQuery,
    visit: { paste: `wss://mcp.example.com/mcp?access_token=${good}`, keys: k1 },
  },
  'SSE: the address under any name': { ...inQuery, visit: { paste: `${resource}?a=1&apiKey=${good}#x`, keys: k1 } },
  'SSE: the address of the request': {
    ...inQuery,
    visit: {
      paste: '',
      keys: k1,
      issuer: rfc9068.iss,
      set: { request: { method: 'GET', url: `${resource}?token=${good}` } },
    },
  },
}

/** More of the same kinds. */
const ofTheKind: Record<string, Report> = {
  'Keycloak: account': {
    visit: { paste: minted(plain, keycloak), keys: k1 },
    recognised: /^Keycloak/,
    decided: /^audience\/mismatch$/,
    says: /No mapper puts this server into aud.*Audience Resolve/,
    fix: /Audience mapper/,
    not: /asks for it with resource/,
  },
  'Keycloak: a slash is no missing mapper': {
    visit: { paste: minted(plain, { ...keycloak, aud: `${resource}/` }), keys: k1 },
    recognised: /^Keycloak/,
    decided: /^audience\/mismatch$/,
    says: /slashes differ/,
    fix: /one spelling/,
    not: /mapper/,
  },
  'Keycloak: a container’s name as issuer': {
    visit: {
      paste: minted(plain, { ...keycloak, iss: 'http://keycloak:8080/realms/main' }),
      keys: k1,
      issuer: keycloak.iss,
    },
    recognised: /^Keycloak/,
    decided: /^issuer-trust\/unknown$/,
    says: /by its inner and by its public address/,
    fix: /KC_HOSTNAME/,
  },
  'Keycloak: another realm': {
    visit: { paste: minted(plain, keycloak), keys: k1, issuer: 'https://sso.example.com/realms/master' },
    decided: /^issuer-trust\/unknown$/,
    says: /of main, this server trusts master/,
    fix: /sign in at https:\/\/sso\.example\.com\/realms\/master/,
  },
  'Keycloak: localhost in the token, the container host here': {
    visit: {
      paste: minted(plain, { ...keycloak, iss: 'http://localhost:8080/realms/main' }),
      keys: k1,
      issuer: 'http://host.docker.internal:8080/realms/main',
    },
    decided: /^issuer-trust\/unknown$/,
    says: /two of its inner addresses/,
    fix: /KC_HOSTNAME.*fetch its keys from/,
  },
  'Okta: the org’s server for a custom one': {
    visit: {
      paste: minted(
        { alg: 'RS256', kid: 'k1' },
        { ...okta, iss: 'https://acme.okta.com', aud: 'https://acme.okta.com' },
      ),
      keys: k1,
      issuer: 'https://acme.okta.com/oauth2/default',
    },
    decided: /^issuer-trust\/unknown$/,
    says: /from the org authorization server/,
    fix: /endpoints begin with https:\/\/acme\.okta\.com\/oauth2\/default\/v1/,
    not: /custom domain|Configure/,
  },
  'Entra: a tenant configured by its domain': {
    visit: {
      paste: minted(plain, entra2),
      keys: k1,
      issuer: 'https://login.microsoftonline.com/acme.onmicrosoft.com/v2.0',
    },
    decided: /^issuer-trust\/unknown$/,
    says: /number into iss, never its domain/,
    fix: /Asking for another token does not help/,
    not: /sign in at/,
  },
  'Auth0: only userinfo': {
    visit: { paste: minted(plain, { ...auth0, aud: `${auth0.iss}userinfo` }), keys: k1 },
    recognised: /^Auth0/,
    decided: /^audience\/mismatch$/,
    says: /userinfo endpoint of the issuer itself: nobody asked for an API/,
    fix: /audience= at Auth0/,
  },
  'Auth0: permissions for scope': {
    visit: { paste: minted(plain, { ...auth0, permissions: ['read:x'] }), keys: k1, policy: needs('read:x') },
    decided: /^scope\/missing$/,
    status: 403,
    says: /in permissions, a list/,
    fix: /read permissions/,
    not: /step-up/,
  },
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
  'Entra: the ID token under the profile': {
    visit: {
      paste: minted(plain, { ...entra, iss: v2, aud: 'eeee', scp: undefined, nonce: 'n', name: 'A', ver: '2.0' }),
      keys: k1,
      profile: 'entra/v2',
    },
    recognised: /^Entra/,
    decided: /^required-claims\/missing$/,
    says: /an ID token/,
    fix: /send access_token/,
    not: /Require azp/,
  },
  'Entra: the ID token without a nonce': {
    visit: {
      paste: minted(plain, { ...entra, iss: v2, aud: 'eeee', scp: undefined, name: 'A', ver: '2.0' }),
      keys: k1,
      profile: 'entra/v2',
    },
    decided: /^required-claims\/missing$/,
    says: /This is the ID token/,
    fix: /send access_token/,
    not: /Require azp/,
  },
  'Entra: roles of an application': {
    visit: {
      paste: minted(plain, { ...entra2, scp: undefined, roles: ['Tools.Read'] }),
      keys: k1,
      policy: { ...needs('Tools.Read'), otherNames: [api] },
    },
    decided: /^scope\/missing$/,
    status: 403,
    says: /in roles, a list/,
    fix: /read roles/,
    not: /step-up|profile does/,
  },
  'Entra: the scope as it was asked for': {
    visit: {
      paste: minted(plain, entra2),
      keys: k1,
      policy: { ...needs(`api://${api}/access_as_user`), otherNames: [api] },
    },
    decided: /^scope\/missing$/,
    status: 403,
    says: /without its prefix/,
    fix: /Asking again does not help/,
    not: /step-up/,
  },
  'Okta: the org’s own server': {
    visit: {
      paste: minted(
        { alg: 'RS256', kid: 'k1' },
        { ...okta, iss: 'https://acme.okta.com', aud: 'https://acme.okta.com' },
      ),
      keys: k1,
    },
    recognised: /^Okta, org/,
    decided: /^audience\/mismatch$/,
    says: /What the client asks for does not change it/,
    fix: /custom authorization server/,
    not: /resource=/,
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
  'a stale key set': {
    visit: { paste: minted({ ...atJwt, kid: 'k2' }, rfc9068, signers.otherRsa), keys: k1 },
    decided: /^key\/unknown-kid$/,
    says: /newer than this key set/,
    fix: /Fetch the key set again/,
  },
  'staging’s token in production': {
    visit: {
      paste: minted(atJwt, { ...rfc9068, iss: 'https://login.staging.example.com' }),
      keys: k1,
      issuer: rfc9068.iss,
    },
    decided: /^issuer-trust\/unknown$/,
    says: /but for the environment/,
    fix: /Point the client at this environment/,
  },
  'a proxy in front: the port': {
    visit: { paste: good, keys: k1, resource: 'http://mcp.example.com:8080/mcp' },
    decided: /^audience\/mismatch$/,
    says: /http behind a proxy/,
    fix: /Asking for another token does not help/,
    not: /sends that token instead/,
  },
  'a clock ahead': {
    visit: { paste: minted(atJwt, { ...rfc9068, iat: now + 40 }), keys: k1 },
    decided: /^issued-at\/future$/,
    says: /40 s ahead/,
    fix: /NTP/,
  },
  'a key in the standard alphabet': {
    visit: {
      paste: good,
      keys: [
        {
          ...signers.rsa.jwk({ kid: 'k1' }),
          n: Buffer.from(String(signers.rsa.jwk().n), 'base64url').toString('base64'),
        },
      ],
    },
    decided: /^key\/not-given$/,
    status: null,
    says: /n in the standard base64 alphabet/,
    fix: /whoever publishes the key/,
    not: /Paste the issuer’s public key/,
  },
  'an exponent that is a number': {
    visit: { paste: good, keys: [{ ...signers.rsa.jwk({ kid: 'k1' }), e: 65537 }] },
    decided: /^key\/not-given$/,
    status: null,
    says: /e as a number/,
    fix: /whoever publishes the key/,
  },
  'the address of the keys': {
    visit: { paste: good, keysText: 'https://login.example.com/jwks' },
    decided: /^key\/not-given$/,
    status: null,
    says: /This is an address/,
    fix: /Open the address/,
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
  'Keycloak: several audiences, none of them this server': {
    visit: { paste: minted(plain, { ...keycloak, aud: ['mcp-server', 'account'] }), keys: k1 },
    decided: /^audience\/several$/,
    says: /Every scope with an audience mapper/,
    fix: /optional scope/,
    not: /resource=/,
  },
  'Keycloak: the role of a client': {
    visit: {
      paste: minted(plain, { ...keycloak, aud: resource, resource_access: { mcp: { roles: ['mcp:tools'] } } }),
      keys: k1,
      policy: needs('mcp:tools'),
    },
    decided: /^scope\/missing$/,
    status: 403,
    says: /among the roles in resource_access\.mcp\.roles/,
    fix: /does not help/,
    not: /step-up/,
  },
  'Auth0: a machine’s token': {
    visit: {
      paste: minted(plain, { ...auth0, scope: undefined, sub: 'c@clients', gty: 'client-credentials' }),
      keys: k1,
      policy: needs('read:x'),
    },
    decided: /^scope\/missing$/,
    status: 403,
    says: /no user has signed in/,
    fix: /Grant the scope to the client/,
    not: /step-up/,
  },
  'Auth0: a custom domain': {
    visit: { paste: minted(plain, { ...auth0, iss: 'https://auth.acme.com/' }), keys: k1, issuer: auth0.iss },
    decided: /^issuer-trust\/unknown$/,
    says: /by another of its names, such as a custom domain/,
    fix: /if its metadata says so too/,
  },
  'Entra: common for a tenant': {
    visit: { paste: minted(plain, entra2), keys: k1, issuer: 'https://login.microsoftonline.com/common/v2.0' },
    decided: /^issuer-trust\/unknown$/,
    says: /nobody’s issuer/,
    fix: /Trust the issuer of each tenant/,
    not: /sign in at/,
  },
  'a client that puts the scheme before the scheme': {
    visit: { paste: `Authorization: Bearer Bearer ${good}`, keys: k1, issuer: rfc9068.iss },
    decided: /^b64token\/malformed$/,
    status: 400,
    says: /holds the scheme twice/,
    fix: /give the client the token alone/,
    not: /introspection/,
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
  'PHP: hash_hmac in hexadecimal': {
    visit: {
      ...sharedVisit,
      paste: minted({ typ: 'JWT', alg: 'HS256' }, shared, {
        sign: (input) => Buffer.from(Buffer.from(withSecret(secret).sign(input)).toString('hex')),
      }),
      secret,
    },
    decided: /^signature\/mismatch$/,
    says: /in the wrong form.*hexadecimal/,
    fix: /hash_hmac/,
    not: /Get the token again/,
  },
  'Supabase: a token of the legacy secret at a server of signing keys': {
    visit: {
      paste: minted(
        { alg: 'HS256', typ: 'JWT', kid: 'old' },
        { ...supabaseUser, client_id: undefined },
        withSecret(secret),
      ),
      keys: [signers.ec.jwk({ kid: 'sb' })],
    },
    recognised: /^Supabase/,
    decided: /^algorithm\/symmetric$/,
    says: /signs with a shared secret still/,
    fix: /legacy JWT secret to signing keys/,
  },
  'Supabase: a token of the signing keys at a server of the legacy secret': {
    visit: {
      paste: minted({ alg: 'ES256', typ: 'JWT', kid: 'sb' }, supabaseUser, signers.ec),
      keys: null,
      secret,
      policy: { algorithms: ['HS256'] },
    },
    recognised: /^Supabase/,
    decided: /^algorithm\/not-allowed$/,
    says: /signed with a key pair, the key sb; this server is set up for a shared secret/,
    fix: /its jwks_uri/,
  },
  'a service_role key in place of a token': {
    visit: {
      paste: minted(
        { alg: 'HS256', typ: 'JWT' },
        { iss: 'supabase', ref: 'r', role: 'service_role', ...times },
        withSecret(secret),
      ),
      keys: null,
    },
    decided: /^algorithm\/symmetric$/,
    says: /the service_role key of a Supabase project/,
    fix: /access_token of the session.*replace it/,
  },
  'an audience of commas': {
    visit: { paste: minted(atJwt, { ...rfc9068, aud: `account,${resource}` }), keys: k1 },
    decided: /^audience\/mismatch$/,
    says: /one of the words in aud/,
    fix: /JSON list/,
    not: /asks its authorization server|one spelling/,
  },
  'AD FS: the issuer of ID tokens': {
    visit: { paste: minted(plain, adfs), keys: k1, issuer: 'https://adfs.example.com/adfs' },
    recognised: /^AD FS$/,
    decided: /^issuer-trust\/unknown$/,
    says: /access_token_issuer/,
    fix: /Asking for another token does not help/,
    not: /custom domain/,
  },
  'AD FS: no Web API in the request': {
    visit: { paste: minted(plain, { ...adfs, aud: 'microsoft:identityserver:60b3d106' }), keys: k1 },
    recognised: /^AD FS$/,
    decided: /^audience\/mismatch$/,
    says: /a token for AD FS itself/,
    fix: /send resource with the identifier/,
    not: /api:\/\//,
  },
  'B2C: a server that trusts login.microsoftonline.com': {
    visit: { paste: minted(plain, b2c), keys: k1, issuer: v2 },
    recognised: /^Azure AD B2C$/,
    decided: /^issuer-trust\/unknown$/,
    says: /b2clogin\.com/,
    fix: /metadata of the user flow|name its tokens carry/,
  },
  'B2C: its number': {
    visit: { paste: minted(plain, b2c), keys: k1 },
    recognised: /^Azure AD B2C$/,
    decided: /^audience\/mismatch$/,
    says: /application ID of the API/,
    fix: /other names/,
  },
  'a client that asks for the origin': {
    visit: { paste: minted(atJwt, { ...rfc9068, aud: 'https://mcp.example.com/' }), keys: k1 },
    decided: /^audience\/mismatch$/,
    says: /the client asked for the origin/,
    fix: /resource must be https:\/\/mcp\.example\.com\/mcp/,
    not: /the authorization server ignored it/,
  },
  'scopes with commas': {
    visit: { paste: minted(atJwt, { ...rfc9068, scope: 'a,b' }), keys: k1, policy: needs('a') },
    decided: /^scope\/missing$/,
    status: 403,
    says: /commas between them/,
    fix: /join its scopes with blanks/,
    not: /step-up/,
  },
}

const asSent = (paste: string, decided: RegExp, status: number, says: RegExp, fix: RegExp): Report => ({
  visit: { paste, keys: k1, issuer: rfc9068.iss },
  decided,
  status,
  says,
  fix,
})
const opaque = (paste: string, says: RegExp): Report => ({
  visit: { paste, keys: null, issuer: rfc9068.iss },
  decided: /^(?:format\/opaque|canonical-encoding\/not-base64url)$/,
  says,
  fix: /exchange it there and send access_token/,
  not: /introspection/,
})
const answered = (paste: string, answer: object, decided: RegExp, says: RegExp): Report => ({
  visit: { paste, keys: k1, issuer: rfc9068.iss, set: { introspection: JSON.stringify(answer) } },
  decided,
  says,
  fix: /JSON boolean: true, without quotes/,
  not: /new token|signs in again/,
})
const session = { sub: 'user_1', sid: 'session_1', jti: 'j', ...times }
const workosSession = {
  ...session,
  iss: 'https://api.workos.com/user_management/client_01',
  org_id: 'org_1',
  role: 'm',
}
const noAudience = { decided: /^audience-presence\/missing$/, fix: /OAuth endpoints of/, not: /profile/ }

/** What MCP clients were reported to send. */
const ofClients: Record<string, Report> = {
  'Token for Bearer': asSent(
    `Authorization: Token ${good}`,
    /^scheme\/unsupported$/,
    401,
    /as sent, the answer is 401/,
    /Bearer and one blank in place of Token/,
  ),
  'no scheme': asSent(
    `"headers": { "Authorization": "${good}" }`,
    /^scheme\/unsupported$/,
    401,
    /no scheme in front of it: as sent, the answer is 401/,
    /Authorization: Bearer, a blank and the token/,
  ),
  'a header of one’s own': asSent(
    `X-Authorization: Bearer ${good}`,
    /^authorization\/missing$/,
    401,
    /Nothing was presented/,
    /Authorization: Bearer header/,
  ),
  'a cookie': asSent(
    `Cookie: sb-access-token=${good}; a=b`,
    /^authorization\/missing$/,
    401,
    /Nothing was presented/,
    /Authorization: Bearer header/,
  ),
  'the header set in two places': asSent(
    `Authorization: Bearer ${good}, Bearer ${good}`,
    /^b64token\/malformed$/,
    400,
    /Two values stand in one Authorization header/,
    /in one place only/,
  ),
  'Bearer with nothing behind it': asSent(
    'Authorization: Bearer',
    /^b64token\/malformed$/,
    400,
    /no token behind it/,
    /sign-in may have failed/,
  ),
  'a variable in an argument': asSent(
    `"--header", "Authorization:\${AUTH_HEADER}"`,
    /^b64token\/malformed$/,
    400,
    /name of a variable/,
    /Set the variable/,
  ),
  'no resource asked for, at Keycloak': {
    visit: { paste: minted(plain, { ...keycloak, aud: 'app' }), keys: k1 },
    recognised: /^Keycloak/,
    decided: /^audience\/mismatch$/,
    says: /the client itself \(azp\): no server was asked for.*No mapper/,
    fix: /Without resource=.*Audience mapper/,
  },
  'no resource asked for, at Auth0': {
    visit: { paste: minted(plain, { ...auth0, aud: 'c' }), keys: k1 },
    recognised: /^Auth0/,
    decided: /^audience\/mismatch$/,
    says: /the client itself \(azp\)/,
    fix: /Resource Parameter Compatibility Profile/,
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
  'no resource asked for': {
    visit: { paste: minted(atJwt, { ...rfc9068, aud: 'codex_1', client_id: 'codex_1' }), keys: k1 },
    decided: /^audience\/mismatch$/,
    says: /client sent no resource, or the authorization server ignores it/,
    fix: /Signing in again alone does not help/,
  },
  'the end of a scope': {
    visit: { paste: minted(atJwt, { ...rfc9068, aud: `${resource}/.default` }), keys: k1 },
    decided: /^audience\/mismatch$/,
    says: /\/\.default behind it/,
    fix: /asked for in the same way fails too/,
  },
  'Azure DevOps': {
    visit: { paste: minted(plain, { ...entra2, aud: '499b84ac-1321-427f-aa17-267ca6975798' }), keys: k1 },
    decided: /^audience\/mismatch$/,
    says: /for Azure DevOps/,
    fix: /scope of your own API/,
  },
  'active as text': answered(
    'mF_9.B5f-4.1JqM',
    { active: 'true' },
    /^introspection\/inactive$/,
    /a text where RFC 7662/,
  ),
  'active as a number, of a JWT': answered(good, { active: 1 }, /^revocation\/inactive$/, /a number where RFC 7662/),
  'Auth0: the refresh token': opaque(`v1.M${'a'.repeat(45)}`, /begins like a refresh token of Auth0/),
  'Entra: the refresh token': opaque(
    `0.AXoA${'a'.repeat(45)}.AgABAwEAAAB${'b'.repeat(60)}`,
    /begins like a refresh token or an authorization code of Entra ID/,
  ),
  'WorkOS: the session': {
    ...noAudience,
    visit: { paste: minted(plain, workosSession), keys: k1 },
    recognised: /^WorkOS/,
    says: /a session token of WorkOS AuthKit/,
  },
  'Descope: the session': {
    ...noAudience,
    visit: { paste: minted(plain, { ...session, iss: 'P2abc', drn: 'DS' }), keys: k1 },
    recognised: /^Descope/,
    says: /a session token of Descope/,
  },
  'Spring: authorities': {
    visit: { paste: minted(atJwt, { ...rfc9068, authorities: ['SCOPE_read'] }), keys: k1, policy: needs('read') },
    decided: /^scope\/missing$/,
    status: 403,
    says: /as Spring names authorities/,
    fix: /without the mark/,
    not: /step-up/,
  },
  'scope as an object': {
    visit: { paste: minted(atJwt, { ...rfc9068, scope: { read: true } }), keys: k1, policy: needs('read') },
    decided: /^scope\/malformed$/,
    says: /scope is an object and read stands in it/,
    fix: /words with blanks between them/,
  },
  'a secret that is hashed first': {
    visit: { ...sharedVisit, paste: hs256(createHash('sha256').update(secret).digest()), secret },
    decided: /^signature\/mismatch$/,
    says: /SHA-256 hash of this secret/,
    fix: /hash the secret and use the result/,
  },
  'typ is JWT, of an issuer nobody knows': {
    visit: { paste: minted(plain, rfc9068), keys: k1, profile: 'none' },
    decided: /^type\/other$/,
    says: /Many authorization servers write JWT/,
    fix: /where it has a setting for that/,
    not: /Auth0|Keycloak|Entra|Cognito/,
  },
}

async function answers({ visit: given, recognised, decided, status = 401, says, fix, not }: Report) {
  const screen: Screen = await visit(given)
  expect(screen.outcome).toBe(status === null ? 'undecided' : 'rejected')
  expect(screen.decided).toMatch(decided)
  expect(screen.status).toBe(status)
  if (recognised) expect(screen.recognised).toMatch(recognised)
  expect(screen.says).toMatch(says)
  expect(screen.fixes).toMatch(fix)
  if (not) expect(screen.fixes).not.toMatch(not)
}

describe('a public report gets its answer', () => {
  it.each(Object.entries(reported))('%s', (_, report) => answers(report))

  it('Okta: under its profile the token is good', async () => {
    const screen = await visit({
      paste: minted({ alg: 'RS256', kid: 'k1' }, oktaCustom),
      keys: k1,
      policy: needs('read:users'),
    })
    expect(screen).toMatchObject({ outcome: 'accepted', status: 200 })
  })

  it('a key set without kid verifies a token without', async () => {
    const screen = await visit({ paste: minted({ alg: 'RS256', typ: 'at+jwt' }, rfc9068) })
    expect(screen.outcome).toBe('accepted')
  })

  it.each([
    ['at a server of RFC 9068', rfc9068, atJwt, {}],
    ['under a product’s profile', { ...auth0, aud: [resource, `${auth0.iss}userinfo`] }, plain, { issuer: auth0.iss }],
  ] as const)(
    'a key whose kid is null is read as one without, and that is said: %s',
    async (_, claims, header, more) => {
      const { kid: _kid, ...nameless } = header
      const screen = await visit({ ...more, paste: minted(nameless, claims), keys: [signers.rsa.jwk({ kid: null })] })
      expect(screen.outcome).toBe('accepted')
      const notes = 'notes' in screen.derived.keys ? screen.derived.keys.notes.join(' ') : ''
      expect(notes).toMatch(/kid is null; RFC 7517 §4\.5 wants a string or no member\. It is read as absent/)
      expect(notes).toMatch(/the issuer should leave it out/)
    },
  )

  it('Entra: the issuer beside the key may be the tenant’s other version', async () => {
    const keys = [signers.rsa.jwk({ kid: 'k1', issuer: v2 })]
    const known = { ...needs('access_as_user'), otherNames: [`api://${api}`] }
    const screen = await visit({ paste: minted(plain, entra1), keys, policy: known })
    expect(screen).toMatchObject({ outcome: 'accepted', status: 200, recognised: 'Entra ID, v1.0' })
    const ofAnother = { ...entra1, tid: 'dddddddd-1111-2222-3333-bbbbbbbbbbbb' }
    const foreign = { ...ofAnother, iss: `https://sts.windows.net/${ofAnother.tid}/` }
    expect(await visit({ paste: minted(plain, foreign), keys, policy: known })).toMatchObject({
      decided: 'issuer/mismatch',
    })
  })

  it.each([
    ['as text', secret, /is the shared secret of this token\.$/],
    ['in base64', Buffer.from(secret, 'base64'), /is the shared secret.*decoded from base64/],
  ] as const)('a secret where keys belong is said to be one: %s', async (_, key, says) => {
    const screen = await visit({ ...sharedVisit, paste: hs256(key), keysText: secret })
    expect(screen).toMatchObject({ outcome: 'undecided', decided: 'key/not-given' })
    expect(screen.derived.keys).toMatchObject({
      problem: 'one-word',
      says: expect.stringMatching(/as shared secrets are/),
    })
    expect(screen.help.cause?.says).toMatch(says)
    expect(screen.fixes).toMatch(/field for a shared secret/)
    expect(screen.fixes).not.toMatch(/Paste the issuer’s public key/)
  })

  it('SSE: the request stays as it was sent, and the token can be judged on its own', async () => {
    const { state } = await visit({ paste: `GET /mcp?token=${good} HTTP/1.1`, keys: k1 })
    expect(state.inputs).toMatchObject({ token: good, request: { method: 'GET', url: `${resource}?token=${good}` } })
    const alone = await visit({ paste: `GET /mcp?token=${good} HTTP/1.1`, keys: k1, set: { authorization: null } })
    expect(alone.decided).not.toMatch(/^authorization/)
  })
})

describe('so does what clients send', () => {
  it.each(Object.entries(ofClients))('%s', (_, report) => answers(report))
})

describe('so does one of its kind', () => {
  it.each(Object.entries(ofTheKind))('%s', (_, report) => answers(report))

  test.each([
    `${good.slice(0, 12)}...${good.slice(-6)}`,
    `${good.slice(0, 12)}…${good.slice(-6)}`,
    `${good.slice(0, 60)}...`,
    `Authorization: Bearer ${good.slice(0, 12)}...${good.slice(-6)}`,
    `${good.slice(0, 40)}[...]${good.slice(-6)}`,
    `${good.slice(0, 12)}***`,
  ])('a token that is shown shortened: %#', async (paste) => {
    const screen = await visit({ paste, keys: k1, issuer: rfc9068.iss })
    expect(screen.says).toMatch(/shown shortened/)
    expect(screen.says).not.toMatch(/opaque|5 parts/)
    expect(screen.fixes).toMatch(/Copy the whole token/)
    expect(screen.fixes).not.toMatch(/introspection/)
  })

  const body = (pem: string) => pem.split('\n').slice(1, -2).join('')
  const page = JSON.stringify({ realm: 'main', public_key: body(signers.rsa.pem), 'token-service': 'https://x' })
  const python = JSON.stringify({ keys: [signers.rsa.jwk({ kid: 'k1' })] }).replaceAll('"', "'")
  it.each([
    [
      'a PEM in base64',
      Buffer.from(signers.rsa.pem).toString('base64'),
      /PEM block encoded in base64 once more.*verifies/,
      /base64 -d/,
    ],
    [
      'a PEM without its hyphens',
      signers.rsa.pem.replaceAll('-----', '---'),
      /first line is not whole.*verifies/,
      /hyphen/,
    ],
    ['the page of a realm', page, /the address of a realm.*verifies/, /openid-connect\/certs/],
    ['what Python prints', python, /the way Python prints/, /json\.dumps/],
    ['a web page', '<!DOCTYPE html><html></html>', /It is a web page/, /jwks_uri/],
    ['an error', '{"error":"not_found"}', /error answer of some server/, /jwks_uri/],
  ])('keys that cannot be read: %s', async (_, keysText, says, fix) => {
    const screen = await visit({ paste: good, keysText, issuer: rfc9068.iss })
    expect(screen).toMatchObject({ outcome: 'undecided', decided: 'key/not-given' })
    expect(screen.says).toMatch(says)
    expect(screen.fixes).toMatch(fix)
    expect(screen.fixes).not.toMatch(/Paste the issuer’s public key/)
  })

  it('curl as Windows copies it is read as any other', async () => {
    const paste = `curl ^"https://mcp.example.com/mcp^" ^\r\n  -H ^"authorization: Bearer ${good}^" ^\r\n  --data-raw ^"^{^}^"`
    expect(await visit({ paste, keys: k1 })).toMatchObject({ outcome: 'accepted', state: { inputs: { token: good } } })
  })
})
