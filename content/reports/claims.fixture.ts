import { answered, atJwt, good, k1, needs, plain, type Reports, rfc9068, times } from './report.fixture'
import { minted, now, resource, withSecret } from './visit.fixture'

/** Claims of any issuer. */
export const claimsReports: Reports = {
  'a .NET server: scope as a list': {
    visit: {
      paste: minted(atJwt, { ...rfc9068, scope: ['mcp:connect', 'mcp:tools:read'] }),
      keys: k1,
      policy: needs('mcp:connect'),
    },
    decided: /^scope\/malformed$/,
    says: /scope is a list and grants mcp:connect/,
    fix: /join its scopes with blanks \(EmitScopesAsSpaceDelimitedStringInJwt at IdentityServer\).*take a list/,
    not: /step-up/,
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
  'a time of issue years ahead': {
    visit: { paste: minted(atJwt, { ...rfc9068, iat: now + 94_672_800, exp: now + 94_676_400 }), keys: k1 },
    decided: /^issued-at\/future$/,
    says: /counts from another instant/,
    fix: /No tolerance should bridge that much/,
    not: /allow the difference/,
  },
  'the number of an API, of an issuer nobody knows': {
    visit: { paste: minted(atJwt, { ...rfc9068, aud: 'f3c1b6a2-1111-4222-8333-abcdefabcdef' }), keys: k1 },
    decided: /^audience\/mismatch$/,
    says: /^Nothing in aud is known to name this server.*a number that the authorization server has given(?!.*Entra)/,
    fix: /If the number is this server’s own/,
  },
  'a clock ahead': {
    visit: { paste: minted(atJwt, { ...rfc9068, iat: now + 40 }), keys: k1 },
    decided: /^issued-at\/future$/,
    says: /40 s ahead/,
    fix: /NTP/,
  },
  'an audience of commas': {
    visit: { paste: minted(atJwt, { ...rfc9068, aud: `account,${resource}` }), keys: k1 },
    decided: /^audience\/mismatch$/,
    says: /one of the words in aud/,
    fix: /JSON list/,
    not: /asks its authorization server|one spelling/,
  },
  'a blank behind the server’s own name': {
    visit: { paste: good, keys: k1, issuer: rfc9068.iss, resource: `${resource} ` },
    decided: /^audience\/mismatch$/,
    says: /this server’s own name has quotes or white space around it/,
    fix: /Configure https:\/\/mcp\.example\.com\/mcp, without what stands around it/,
    not: /resource=/,
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
  'active as text': answered(
    'mF_9.B5f-4.1JqM',
    { active: 'true' },
    /^introspection\/inactive$/,
    /a text where RFC 7662/,
  ),
  'active as a number, of a JWT': answered(good, { active: 1 }, /^revocation\/inactive$/, /a number where RFC 7662/),
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
  'typ is JWT, of an issuer nobody knows': {
    visit: { paste: minted(plain, rfc9068), keys: k1, profile: 'none' },
    decided: /^type\/other$/,
    says: /Many authorization servers write JWT/,
    fix: /where it has a setting for that/,
    not: /Auth0|Keycloak|Entra|Cognito/,
  },
  // ganhammar/hass-mcp-server#54 (2026-06-07)
  'typ is JWT, and aud is refused for no reason that can be told': {
    visit: {
      paste: minted(plain, { ...rfc9068, aud: 'client_Zx81', client_id: undefined }),
      keys: k1,
      profile: 'none',
    },
    decided: /^type\/other$/,
    says: /refuses the audience all the same: The token is for client_Zx81; this server is https/,
    fix: /Leave the check of the type out only if.*Map the audience at the authorization server/,
  },
  // sigbit/mcp-auth-proxy#129 (2026-03-31)
  'an empty list, whatever the client asked for': {
    visit: { paste: minted(atJwt, { ...rfc9068, aud: [] }), keys: k1 },
    decided: /^audience-type\/empty$/,
    says: /names nobody/,
    fix: /If it does, the authorization server drops it/,
  },
  // oblien/openship#540 (2026-08-10)
  'an ID token signed with a secret, without iss': {
    visit: {
      paste: minted(
        { alg: 'HS256', typ: 'JWT' },
        { sub: 'u', aud: 'client_abc', nonce: 'n', acr: '0', email: 'a@b.example', ...times },
        withSecret('a secret that nobody keeps, 32 oct'),
      ),
      keys: k1,
      issuer: 'https://app.example.com/api/auth',
    },
    decided: /^algorithm\/symmetric$/,
    says: /this is an ID token/,
    fix: /send access_token of the token response instead of id_token/,
    settings: [],
  },
  'no scope of an API was asked for': {
    visit: {
      paste: minted(atJwt, { ...rfc9068, scope: 'openid profile offline_access' }),
      keys: k1,
      policy: needs('mcp'),
    },
    decided: /^scope\/missing$/,
    status: 403,
    says: /only what a sign-in asks for \(openid profile offline_access\)/,
    fix: /scopes_supported of the metadata.*allow it for this client/,
  },
  'metadata built behind a proxy': {
    visit: { paste: minted(atJwt, { ...rfc9068, aud: 'http://localhost:3000/mcp' }), keys: k1 },
    decided: /^audience\/mismatch$/,
    says: /metadata is built from the request/,
    fix: /resource there must be https:\/\/mcp\.example\.com\/mcp.*X-Forwarded-Proto/,
  },
  'a machine’s token without a subject': {
    visit: { paste: minted(atJwt, { ...rfc9068, sub: undefined }), keys: k1 },
    decided: /^required-claims\/missing$/,
    says: /client credentials/,
    fix: /write the client’s id into sub/,
  },
  'an answer about a token, signed': {
    visit: {
      paste: 'mF_9.B5f-4.1JqM',
      keys: k1,
      issuer: rfc9068.iss,
      set: { introspection: minted({ ...atJwt, typ: 'token-introspection+jwt' }, { token_introspection: {} }) },
    },
    decided: /^introspection\/unreadable$/,
    status: null,
    says: /not a JSON object/,
    fix: /RFC 9701.*token_introspection/,
  },
  'iat and exp in milliseconds': {
    visit: { paste: minted(atJwt, { ...rfc9068, iat: now * 1000, exp: (now + 3600) * 1000 }), keys: k1 },
    decided: /^expiry\/wrong-unit$/,
    says: /that is milliseconds/,
    fix: /Divide by 1000 where the issuer sets exp, and its other times/,
  },
  'a virtual machine whose host has slept': {
    visit: { paste: minted(atJwt, { ...rfc9068, iat: now + 600, nbf: now + 600, exp: now + 4200 }), keys: k1 },
    decided: /^not-before\/early$/,
    says: /10 min ahead/,
    fix: /virtual machine stands still.*No tolerance should bridge that much/,
    not: /raise the tolerance/,
  },
  'no exp': {
    visit: { paste: minted(atJwt, { ...rfc9068, exp: undefined }), keys: k1 },
    decided: /^required-claims\/missing$/,
    says: /has no exp/,
    fix: /Have the authorization server write exp/,
    not: /take it off/,
  },
  'an audience of one empty text': {
    visit: { paste: minted(atJwt, { ...rfc9068, aud: [''] }), keys: k1 },
    decided: /^audience-type\/empty$/,
    says: /names nobody/,
    fix: /Have the client ask for this server/,
    not: /Hydra/,
  },
}
