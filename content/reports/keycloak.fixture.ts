import { k1, needs, plain, type Reports, times } from './report.fixture'
import { minted, resource, signers, withSecret } from './visit.fixture'

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

/** Keycloak. */
export const keycloakReports: Reports = {
  'Keycloak: account': {
    visit: { paste: minted(plain, keycloak), keys: k1 },
    recognised: /^Keycloak/,
    decided: /^audience\/mismatch$/,
    says: /No mapper puts this server into aud.*Audience Resolve/,
    fix: /Audience mapper/,
    not: /asks for it with resource/,
  },
  'Keycloak: the client for an audience, and no word of account': {
    visit: { paste: minted(plain, { ...keycloak, aud: 'mcp-client', azp: 'mcp-client' }), keys: k1 },
    decided: /^audience\/mismatch$/,
    says: /the client itself \(azp\).*Where aud holds account/,
    fix: /Audience mapper/,
    not: /send resource=|is no name of this server/,
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
  'no resource asked for, at Keycloak': {
    visit: { paste: minted(plain, { ...keycloak, aud: 'app' }), keys: k1 },
    recognised: /^Keycloak/,
    decided: /^audience\/mismatch$/,
    says: /the client itself \(azp\): no server was asked for.*No mapper/,
    fix: /Audience mapper/,
    not: /send resource=|is no name of this server/,
  },
  'Keycloak: no sub': {
    visit: {
      paste: minted(plain, { ...keycloak, aud: resource, sub: undefined }),
      keys: k1,
      policy: { requiredClaims: ['iss', 'exp', 'sub', 'iat'] },
    },
    recognised: /^Keycloak/,
    decided: /^required-claims\/missing$/,
    says: /client scope basic/,
    fix: /the scope basic as a default one/,
    not: /client_id/,
  },
  // stevenmaguire/oauth2-keycloak#45 (2022-04-22)
  'Keycloak: two public names': {
    visit: {
      paste: minted(plain, { ...keycloak, iss: 'https://login.b.example/realms/main', aud: resource }),
      keys: k1,
      issuer: 'https://login.a.example/realms/main',
    },
    decided: /^issuer-trust\/unknown$/,
    says: /by another of its names/,
    fix: /give it one name \(its hostname option, KC_HOSTNAME\)/,
  },
  // agentic-community/mcp-gateway-registry#1583 (2026-07-31)
  'Keycloak: a client without the scope that has the mapper': {
    visit: { paste: minted(plain, { ...keycloak, aud: 'account' }), keys: k1, resource: 'mcp-gateway' },
    decided: /^audience\/mismatch$/,
    says: /No mapper puts this server into aud/,
    fix: /where a scope has the mapper already, this client lacks the scope/,
  },
  'Keycloak: a lightweight token': {
    visit: {
      paste: minted(plain, {
        iss: keycloak.iss,
        ...times,
        jti: 'j',
        typ: 'Bearer',
        azp: 'app',
        sid: 's',
        scope: 'openid',
      }),
      keys: k1,
    },
    recognised: /^Keycloak/,
    decided: /^required-claims\/missing$/,
    says: /its tokens are lightweight/,
    fix: /Add to lightweight access token/,
    not: /client_id/,
  },
  'Keycloak: the refresh token': {
    visit: {
      paste: minted(
        { alg: 'HS512', typ: 'JWT', kid: 'r' },
        { iss: keycloak.iss, aud: keycloak.iss, sub: 'u', typ: 'Refresh', azp: 'app', jti: 'j', ...times },
        withSecret('of the realm alone'),
      ),
      keys: k1,
    },
    decided: /^algorithm\/symmetric$/,
    says: /this is a refresh token/,
    fix: /send access_token.*revoked/,
    not: /Supabase|Auth0|the secret,/,
  },
  'Keycloak: the key for encryption': {
    visit: {
      paste: minted(plain, { ...keycloak, aud: resource }),
      keys: [signers.otherRsa.jwk({ kid: 'e', use: 'enc', alg: 'RSA-OAEP' })],
    },
    decided: /^key\/unknown-kid$/,
    says: /one for encryption/,
    fix: /whole key set/,
  },
}
