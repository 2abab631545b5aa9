import { k1, plain, type Reports, times } from './report.fixture'
import { minted, signers } from './visit.fixture'

const es256 = { alg: 'ES256', typ: 'JWT', kid: 'k1' }
const openAuth = { mode: 'access', type: 'user', properties: { id: '1' }, aud: 'my-client', sub: 'user:abc' }
const dex = { iss: 'https://dex.example.com/dex', sub: 'CgVhbGljZRIFbG9jYWw', aud: 'mcp-client', email: 'a@b.example' }
const uaa = {
  sub: 'u',
  scope: ['openid'],
  client_id: 'web',
  cid: 'web',
  azp: 'web',
  rev_sig: '416147db',
  iss: 'https://uaa.example.com/oauth/token',
  zid: 'uaa',
  aud: ['openid', 'web'],
}
const few = { requiredClaims: ['iss', 'exp', 'sub'] }

/** Issuers that never write a server’s address into `aud`. */
export const clientAudiencesReports: Reports = {
  // anomalyco/openauth#158 (2025-01-17)
  'OpenAuth: the client for an audience': {
    visit: {
      paste: minted(es256, { ...openAuth, iss: 'https://auth.example.com', exp: times.exp }, signers.ec),
      keys: [signers.ec.jwk({ kid: 'k1' })],
      policy: { ...few, types: ['JWT'] },
    },
    decided: /^audience\/mismatch$/,
    says: /OpenAuth.*writes the client there/,
    fix: /cannot name this server/,
    not: /resource=/,
  },
  // dexidp/dex#1087 (2017-09-27), https://dexidp.io/docs/configuration/custom-scopes-claims-clients/ (2026-11-27)
  'Dex: clients for an audience': {
    visit: { paste: minted(plain, { ...dex, ...times }), keys: k1, policy: { ...few, types: ['JWT'] } },
    decided: /^audience\/mismatch$/,
    says: /Dex.*never an address/,
    fix: /audience:server:client_id:/,
    not: /resource=/,
  },
  // pivotal-cf/identity-sample-apps#337 (2022-07-01)
  'UAA: an audience made of scopes': {
    visit: {
      paste: minted(plain, { ...uaa, ...times }),
      keys: k1,
      resource: 'todo',
      policy: { ...few, types: ['JWT'] },
    },
    decided: /^audience\/several$/,
    says: /makes it out of the scopes/,
    fix: /such as todo\.read/,
    not: /resource=/,
  },
}
