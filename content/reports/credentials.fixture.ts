import { k1, needs, plain, type Reports, secret, times } from './report.fixture'
import { minted, now, resource, signers } from './visit.fixture'

const cloud = 'https://acme.zitadel.cloud'
const xsuaa = {
  jti: 'j',
  ext_attr: { zdn: 'acme' },
  sub: 'u',
  scope: ['openid', 'mcp!t895.Display'],
  client_id: 'sb-mcp!t895',
  cid: 'sb-mcp!t895',
  azp: 'sb-mcp!t895',
  iss: 'https://acme.authentication.eu10.hana.ondemand.com/oauth/token',
  zid: 'z',
  aud: ['mcp!t895', 'sb-mcp!t895'],
  ...times,
}

/** What is sent in place of an access token of this server, and what the server says of it. */
export const credentialsReports: Reports = {
  'Clerk: the session': {
    visit: {
      paste: minted(
        { alg: 'RS256', cat: 'cl_B7d4', kid: 'ins_2dev', typ: 'JWT' },
        {
          azp: 'http://localhost:3000',
          iss: 'https://fox.clerk.accounts.dev',
          sid: 'sess_1',
          sub: 'user_1',
          fva: [1, -1],
          ...times,
        },
      ),
      keys: [signers.otherRsa.jwk({ kid: 'ins_2prod' })],
    },
    recognised: /^Clerk/,
    decided: /^type\/other$/,
    says: /a session token of Clerk.*no aud/,
    fix: /an OAuth application of Clerk/,
    not: /registered there as a resource/,
  },
  'GitLab: CI_JOB_JWT': {
    visit: {
      paste: minted(plain, {
        namespace_path: 'acme',
        project_path: 'acme/app',
        job_id: '7',
        pipeline_id: '9',
        ref: 'main',
        iss: 'gitlab.example.com',
        nbf: now - 65,
        sub: 'job_7',
        jti: 'j',
        ...times,
      }),
      keys: k1,
      issuer: 'https://gitlab.example.com',
    },
    recognised: /^GitLab/,
    decided: /^issuer-trust\/unknown$/,
    says: /a GitLab job in its old form/,
    fix: /id_tokens whose aud is this server’s URI/,
    not: /Configure the issuer/,
  },
  'GitLab: CI_JOB_TOKEN': {
    visit: { paste: 'glcbt-64_x7Kp2mQz9vB4nLr8Tw', keys: k1, issuer: 'https://gitlab.com' },
    decided: /^format\/opaque$/,
    says: /token of a CI job of GitLab/,
    fix: /sign in at this server’s authorization server/,
    not: /introspection/,
  },
  'Zitadel: opaque, at a server that trusts it': {
    visit: { paste: 'kP0wYtq3m9Xh2uJ7bQzE1vR5sL8nC4dG6fAoTiKpWxZyMjNbVcUgHeSrDlQaBtF', keys: k1, issuer: cloud },
    decided: /^format\/opaque$/,
    says: /until its Auth Token Type says JWT/,
    fix: /Set Auth Token Type to JWT/,
  },
  'SAP: the application in front of a scope': {
    visit: {
      paste: minted({ ...plain, jku: 'https://acme.authentication.eu10.hana.ondemand.com/token_keys' }, xsuaa),
      keys: k1,
      profile: 'none',
      resource: 'mcp!t895',
      policy: { ...needs('Display'), types: ['JWT'], requiredClaims: ['iss', 'exp', 'sub'] },
    },
    decided: /^scope\/missing$/,
    status: 403,
    says: /grants mcp!t895\.Display, this server asks for Display: the same name, with a prefix/,
    fix: /Asking again does not help/,
    not: /step-up/,
  },
  'FastMCP: a token of Entra at a server that signs its own': {
    visit: {
      paste: minted(plain, { iss: 'https://login.microsoftonline.com/t/v2.0', aud: resource, sub: 's', ...times }),
      keys: null,
      secret,
      issuer: 'https://mcp.example.com',
      policy: { algorithms: ['HS256'] },
    },
    decided: /^algorithm\/not-allowed$/,
    says: /is from https:\/\/login\.microsoftonline\.com\/t\/v2\.0.*takes tokens of https:\/\/mcp\.example\.com alone/,
    fix: /sign in at https:\/\/mcp\.example\.com.*Or trust/,
    not: /legacy/,
  },
  'Keycloak: asked by a client that may not know': {
    visit: {
      paste: minted(plain, {
        iss: 'https://sso.example.com/realms/main',
        sub: 'u',
        aud: resource,
        typ: 'Bearer',
        azp: 'app',
        jti: 'j',
        sid: 's',
        scope: 'openid',
        ...times,
      }),
      keys: k1,
      set: { introspection: '{"active":false}' },
    },
    decided: /^revocation\/inactive$/,
    says: /who is not meant to learn of a token is told false, too/,
    fix: /whom this server asks as/,
  },
}
