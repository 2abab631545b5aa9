import { atJwt, k1, plain, type Reports, rfc9068, times } from './report.fixture'
import { minted, now, resource, signers, withSecret } from './visit.fixture'

const databricks = {
  client_id: 'databricks-cli',
  scope: 'offline_access all-apis',
  iss: 'https://adb-1234567890123456.7.azuredatabricks.net/oidc',
  aud: '1234567890123456',
  sub: 'alice@example.com',
  ...times,
  jti: 'j',
}
const forWorkspace = {
  recognised: /^Databricks$/,
  decided: /^audience\/mismatch$/,
  says: /for Databricks’ own APIs/,
  fix: /authorization server of your own in front/,
  not: /send resource|other names/,
}
const n8n = {
  iss: 'https://n8n.example.com',
  sub: 'u',
  aud: 'https://n8n.example.com/mcp-server/http',
  client_id: 'client-1',
  jti: 'j',
  ...times,
  scope: 'tool:read',
  meta: { isOAuth: true },
}
const bySecret = withSecret('the secret of an instance, 32 octets')
const ping = {
  scope: 'mcp:tools',
  client_id: 'agent-3',
  iss: 'https://pf.example.com',
  sub: 'u',
  aud: resource,
  ...times,
}
const pingHeader = { alg: 'RS256', kid: 'k1', 'pi.atm': '8dzf' }
const spring = {
  iss: 'http://localhost:9000',
  sub: 'user1',
  aud: 'mcp-client',
  nbf: now - 60,
  scope: ['openid', 'mcp.read'],
  ...times,
  jti: 'j',
}
const untyped = { alg: 'RS256', kid: 'k1' }
const casdoor = {
  owner: 'built-in',
  name: 'alice',
  tokenType: 'access-token',
  signinMethod: 'Password',
  iss: 'https://door.example.com',
  sub: 'u',
  aud: ['a1b2c3'],
  azp: 'a1b2c3',
  scope: 'openid profile',
  nbf: now - 60,
  ...times,
  jti: 'admin/j',
}
/** Tokens of products, as a reader has them, before anything is set but the issuer. */
export const shapesReports: Reports = {
  'Databricks: what its command prints': { ...forWorkspace, visit: { paste: minted(atJwt, databricks), keys: k1 } },
  'Databricks: of the account': {
    ...forWorkspace,
    visit: {
      paste: minted(atJwt, { ...databricks, iss: 'https://accounts.cloud.databricks.com/oidc/accounts/abc' }),
      keys: k1,
    },
  },
  'Databricks: a personal token': {
    ...forWorkspace,
    visit: { paste: 'dapi0123456789abcdef0123456789abcdef', issuer: rfc9068.iss, keys: null },
    decided: /^format\/opaque$/,
    says: /personal access token of Databricks/,
  },
  'Atlassian: from its own issuer': {
    visit: {
      paste: minted(plain, {
        iss: 'https://auth.atlassian.com',
        aud: 'y3FFAJ',
        client_id: 'y3FFAJ',
        scope: 'read:jira-work',
        sub: 'u',
        jti: 'j',
        ...times,
      }),
      keys: k1,
    },
    recognised: /^Atlassian$/,
    decided: /^type\/other$/,
    says: /for Atlassian’s own APIs/,
    fix: /authorization server of your own in front/,
    not: /profile/,
  },
  'n8n: at another server': {
    visit: { paste: minted({ ...atJwt, alg: 'ES256' }, n8n, signers.ec), keys: [signers.ec.jwk({ kid: 'k1' })] },
    recognised: /^n8n$/,
    decided: /^audience\/mismatch$/,
    says: /its own MCP server/,
    fix: /send resource as this server’s metadata names it/,
    not: /profile/,
  },
  'n8n: before it had keys': {
    visit: {
      paste: minted(
        { alg: 'HS256', typ: 'JWT' },
        { ...n8n, iss: undefined, aud: 'mcp-server-api', scope: undefined },
        bySecret,
      ),
      keys: null,
      issuer: n8n.iss,
    },
    recognised: /^n8n$/,
    decided: /^algorithm\/symmetric$/,
    says: /signed with a secret of its own.*has no iss/,
    fix: /Send it to n8n’s own MCP server/,
    not: /profile|in front/,
  },
  // n8n-io/n8n#34713 (2026-07-22)
  'n8n: before it had keys, at its own server': {
    visit: {
      paste: minted({ alg: 'HS256', typ: 'JWT' }, { ...n8n, iss: undefined, scope: undefined }, bySecret),
      keys: null,
      issuer: n8n.iss,
      resource: n8n.aud,
    },
    recognised: /^n8n$/,
    decided: /^algorithm\/symmetric$/,
    says: /n8n alone can verify it/,
    fix: /If n8n itself refuses it, that is to be mended there/,
    not: /in front|key pair\./,
    settings: [],
  },
  'n8n: an API key': {
    visit: {
      paste: minted(
        { alg: 'HS256', typ: 'JWT' },
        { sub: 'u', iss: 'n8n', aud: 'mcp-server-api', jti: 'j', iat: now },
        bySecret,
      ),
      keys: null,
      issuer: n8n.iss,
    },
    recognised: /^n8n$/,
    decided: /^algorithm\/symmetric$/,
    says: /an API key of n8n.*n8n’s own MCP server/,
    fix: /Send it to n8n/,
    not: /profile/,
  },
  'PingFederate: without Type Header Value': {
    visit: { paste: minted(pingHeader, ping), keys: k1, profile: 'none' },
    recognised: /^PingFederate, without a type$/,
    decided: /^type\/missing$/,
    says: /Type Header Value/,
    fix: /profile PingFederate, without a type/,
  },
  'PingFederate: a list of scopes': {
    visit: {
      paste: minted({ ...pingHeader, typ: 'at+jwt' }, { ...ping, scope: ['mcp:tools', 'openid'] }),
      keys: k1,
      policy: { requiredScopes: ['mcp:tools'] },
    },
    recognised: /^PingFederate, at\+jwt$/,
    decided: /^scope\/malformed$/,
    says: /Space Delimit Scope Values|list/,
    fix: /list/,
  },
  'PingFederate: no audience': {
    visit: { paste: minted({ ...pingHeader, typ: 'at+jwt' }, { ...ping, aud: undefined }), keys: k1 },
    decided: /^audience-presence\/missing$/,
    says: /Audience Claim Value/,
    fix: /Audience Claim Value/,
  },
  'Spring Authorization Server: before the one click': {
    visit: { paste: minted(untyped, spring), keys: k1, profile: 'none' },
    recognised: /^Spring Authorization Server$/,
    decided: /^type\/missing$/,
    says: /writes no typ of its own/,
    fix: /Set My server to the profile Spring Authorization Server/,
  },
  'Spring Authorization Server: the client for an audience': {
    visit: { paste: minted(untyped, spring), keys: k1 },
    decided: /^audience\/mismatch$/,
    says: /does not read resource/,
    fix: /mcp-security/,
  },
  'Casdoor: before the one click': {
    visit: { paste: minted(plain, casdoor), keys: k1, profile: 'none' },
    recognised: /^Casdoor$/,
    decided: /^type\/other$/,
    says: /tokenType says what a token is.*client’s id into aud/,
    fix: /Set My server to the profile Casdoor.*aud is refused all the same.*an application whose client calls no other server/,
  },
  'Casdoor: the client for an audience': {
    visit: { paste: minted(plain, casdoor), keys: k1 },
    decided: /^audience\/mismatch$/,
    says: /the client itself \(azp\)/,
    fix: /an application whose client calls no other server/,
    not: /is no name of this server|send resource/,
  },
}
