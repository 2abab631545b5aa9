import { atJwt, k1, plain, type Reports, rfc9068, times } from './report.fixture'
import { minted, now } from './visit.fixture'

const hydra = {
  client_id: 'c',
  ext: {},
  iss: 'https://auth.example.com/',
  jti: 'j',
  nbf: now,
  scp: ['mcp'],
  sub: 'u',
  ...times,
}
const identityServer = {
  nbf: now - 60,
  client_id: 'c',
  sub: 'u',
  auth_time: times.iat,
  idp: 'local',
  amr: ['pwd'],
  jti: 'j',
  ...times,
}
const typed = { alg: 'RS256', kid: 'k1', typ: 'at+jwt' }
const asked = {
  decided: /^type\/other$/,
  says: /refuses the audience all the same: aud is \[\]/,
  fix: /ask for this server/,
}

/** Nobody in `aud`, or a name that the issuer gives to all of its APIs. */
export const emptyAudiencesReports: Reports = {
  'Hydra: resource is not read': {
    visit: { paste: minted(plain, { ...hydra, aud: [] }), keys: k1 },
    recognised: /^Ory Hydra/,
    decided: /^audience-type\/empty$/,
    says: /does not read resource/,
    fix: /client’s audience list/,
    not: /send resource/,
  },
  'Hydra: before the one click': {
    visit: { paste: minted(plain, { ...hydra, aud: [] }), keys: k1, profile: 'none' },
    decided: /^type\/other$/,
    says: /empty list when no audience was granted/,
    fix: /profile Ory Hydra, JWT.*Its aud is refused all the same.*client’s audience list/,
    not: /looks the same/,
  },
  'Hydra: nothing in it is its own': {
    ...asked,
    visit: { paste: minted(plain, { ...hydra, ext: undefined, scp: undefined, scope: 'mcp', aud: [] }), keys: k1 },
  },
  'Kinde: no API was asked for': {
    recognised: /^Kinde$/,
    decided: /^audience-type\/empty$/,
    says: /Kinde names an API only if the client asks for it/,
    fix: /as the audience of an API in Kinde.*audience=/,
    not: /resource=/,
    visit: {
      paste: minted(plain, {
        aud: [],
        azp: 'c',
        iss: 'https://acme.kinde.com',
        jti: 'j',
        org_code: 'org_1',
        permissions: [],
        scp: ['openid'],
        sub: 'kp_1',
        ...times,
      }),
      keys: k1,
    },
  },
  'mcp-oauth: a client that sends no resource': {
    visit: { paste: minted(atJwt, { ...rfc9068, aud: [] }), keys: k1 },
    decided: /^audience-type\/empty$/,
    says: /names nobody/,
    fix: /ask for this server \(resource=/,
  },
  'an empty text': {
    visit: { paste: minted(atJwt, { ...rfc9068, aud: '' }), keys: k1 },
    decided: /^audience-type\/empty$/,
    says: /aud is "": it is there, but names nobody/,
    fix: /ask for this server/,
  },
  'IdentityServer: its own name': {
    visit: {
      paste: minted(typed, {
        ...identityServer,
        iss: 'http://localhost:50000',
        aud: 'http://localhost:50000/resources',
        scope: ['openid', 'profile'],
      }),
      keys: k1,
    },
    recognised: /^Duende/,
    decided: /^audience\/mismatch$/,
    says: /for all of its APIs together/,
    fix: /Register this server’s URI as an API there, an ApiResource/,
    not: /aud is the name of the ApiResource/,
  },
  'IdentityServer: scopes of no resource': {
    visit: { paste: minted(typed, { ...identityServer, iss: 'https://ids.example.com', scope: ['api1'] }), keys: k1 },
    recognised: /^Duende/,
    decided: /^audience-presence\/missing$/,
    says: /Scopes that belong to none/,
    fix: /RequireResourceIndicator/,
  },
  'Keycloak: a client known by the address of its metadata': {
    visit: {
      paste: minted(plain, {
        iss: 'https://sso.example.com/realms/main',
        sub: 'u',
        typ: 'Bearer',
        azp: 'https://claude.ai/oauth/mcp-oauth-client-metadata',
        jti: 'j',
        sid: 's',
        scope: 'openid',
        ...times,
      }),
      keys: k1,
    },
    recognised: /^Keycloak$/,
    decided: /^audience-presence\/missing$/,
    says: /nobody has registered it/,
    fix: /client scope of the realm/,
  },
  'WSO2: the client for an audience': {
    visit: {
      paste: minted(typed, {
        sub: 'u',
        aut: 'APPLICATION_USER',
        iss: 'https://localhost:9443/oauth2/token',
        client_id: 'c',
        aud: 'c',
        azp: 'c',
        scope: 'openid',
        jti: 'j',
        ...times,
      }),
      keys: k1,
    },
    recognised: /^WSO2/,
    decided: /^audience\/mismatch$/,
    says: /the client itself/,
    fix: /audiences of the client’s application/,
    not: /resource=/,
  },
  'WSO2: opaque, a UUID': {
    visit: { paste: '9fac7747-bb2d-46be-bef2-a95b2f69f8b2', keys: k1, issuer: 'https://localhost:9443/oauth2/token' },
    decided: /^format\/opaque$/,
    says: /unless the application says JWT/,
    fix: /access token type of the client’s application to JWT/,
  },
  'OneLogin: the client for an audience': {
    visit: {
      paste: minted(plain, { jti: 'j', iss: 'https://acme.onelogin.com/oidc/2', aud: '9a6d6350-2af8', ...times }),
      keys: k1,
    },
    recognised: /^OneLogin$/,
    decided: /^audience\/mismatch$/,
    says: /OneLogin|issued for/,
    fix: /application at OneLogin/,
  },
}
