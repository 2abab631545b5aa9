import { k1, plain, type Reports, times } from './report.fixture'
import { minted, now, resource } from './visit.fixture'

const bare = { alg: 'RS256', kid: 'k1' }
const stytch = {
  iss: 'stytch.com/project-live-1',
  aud: ['project-live-1'],
  sub: 'user-live-1',
  nbf: now - 60,
  ...times,
}

/** Tokens of products that are no access tokens for a server: by the products’ documentation and code. */
export const kindsReports: Reports = {
  'Stytch: a session JWT': {
    visit: {
      paste: minted(plain, { ...stytch, 'https://stytch.com/session': { id: 'session-live-1' } }),
      keys: k1,
    },
    recognised: /^Stytch$/,
    decided: /^type\/other$/,
    says: /session JWT of Stytch/,
    fix: /Connected App/,
    not: /id_token/,
    settings: [],
  },
  'Casdoor: its refresh token, where the client’s id is a name of the server': {
    visit: {
      paste: minted(plain, {
        tokenType: 'refresh-token',
        signinMethod: 'Password',
        iss: 'https://door.example.com',
        sub: 'u',
        aud: ['client'],
        ...times,
      }),
      keys: k1,
      profile: 'casdoor/default',
      policy: { otherNames: ['client'] },
    },
    decided: /^token-kind\/other$/,
    says: /this is a refresh token/,
    fix: /access token/,
  },
  'Gravitee AM: its refresh token': {
    visit: {
      paste: minted(plain, {
        iss: 'https://am.example.com/acme/oidc',
        sub: 'u',
        aud: 'client',
        gis: 's:u',
        domain: 'd',
        jti: 'j',
        scope: 'mcp',
        orig_resources: [resource],
        ...times,
      }),
      keys: k1,
      profile: 'gravitee-am/default',
    },
    decided: /^audience\/mismatch$/,
    says: /orig_resources this is a refresh token/,
    fix: /send access_token/,
    not: /write the value of orig_resources/,
  },
  'Hydra: its refresh token, and somebody asked': {
    visit: {
      paste: 'Authorization: Bearer ory_at_abc.def',
      keys: k1,
      issuer: 'https://hydra.example.com',
      set: {
        introspection: JSON.stringify({
          active: true,
          iss: 'https://hydra.example.com',
          aud: [resource],
          sub: 'u',
          client_id: 'c',
          token_use: 'refresh_token',
          ...times,
        }),
      },
    },
    decided: /^token-kind\/other$/,
    says: /this is a refresh token/,
    fix: /access token/,
  },
  'PropelAuth: a session': {
    visit: {
      paste: minted(plain, {
        iss: 'https://auth.example.com',
        sub: 'u',
        email: 'u@example.com',
        org_id_to_org_member_info: {},
        ...times,
      }),
      keys: k1,
    },
    decided: /^type\/other$/,
    says: /A JWT of PropelAuth is a session/,
    fix: /Switch on MCP authentication/,
    not: /If it is one/,
  },
  'Dex: its access token': {
    visit: {
      paste: minted(bare, { iss: 'https://example.com/dex', sub: 'u', aud: 'client', at_hash: 'h', ...times }),
      keys: k1,
    },
    recognised: /^Dex$/,
    decided: /^type\/missing$/,
    says: /ID token/,
    fix: /Put an authorization server in front/,
    not: /instead of id_token/,
  },
  'PingOne: an ID token without at_hash': {
    visit: {
      paste: minted(bare, {
        iss: 'https://auth.pingone.eu/1/as',
        sub: 'u',
        aud: 'client',
        acr: 'x',
        sid: 's',
        ...times,
      }),
      keys: k1,
    },
    recognised: /^PingOne$/,
    decided: /^type\/missing$/,
    says: /This is the ID token/,
    fix: /send access_token/,
    settings: [],
  },
  'Spring Authorization Server: an ID token without nonce, under its profile': {
    visit: {
      paste: minted(bare, {
        iss: 'https://auth.example.com',
        sub: 'u',
        aud: 'client',
        azp: 'client',
        sid: 's',
        ...times,
      }),
      keys: k1,
      profile: 'spring-authorization-server/default',
      policy: { otherNames: ['client'] },
    },
    decided: /^required-claims\/missing$/,
    says: /This is the ID token/,
    fix: /send access_token/,
  },
}
