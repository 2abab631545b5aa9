import { k1, plain, type Reports, rfc9068, times } from './report.fixture'
import { minted, now, resource, signers, withSecret } from './visit.fixture'

const signed = { alg: 'HS256', typ: 'JWT' }
const bySecret = withSecret('the secret of an application, of some octets')
const untyped = { alg: 'RS256', kid: 'k1' }
const { iss: issuer } = rfc9068
const notMarked = /^type\/(?:other|missing)$/
const symmetric = /^algorithm\/symmetric$/
/** No such token is made good by a setting, a profile or another name of its issuer. */
const never = {
  settings: [],
  not: /may well be one|most likely .* is the same|Have the issuer sign with a key pair|profile/,
}

/** What services, gateways and platforms sign for a purpose of their own. */
export const serviceTokensReports: Reports = {
  // IBM/mcp-context-forge#3715 (2026-03-18)
  'ContextForge: its own token, at a server behind it': {
    visit: {
      paste: minted(signed, { sub: 'a@acme.example', iss: 'mcpgateway', aud: 'mcpgateway-api', ...times }, bySecret),
      keys: k1,
      issuer,
    },
    decided: symmetric,
    says: /ContextForge.*nothing behind it or beside it/,
    fix: /give the gateway’s entry OAuth credentials/,
    ...never,
  },
  // GoogleCloudPlatform/esp-v2#733 (2022-09-21)
  'App Check for a user': {
    visit: {
      paste: minted(plain, {
        sub: '1:12345:web:abc',
        aud: ['projects/12345', 'projects/acme'],
        iss: 'https://firebaseappcheck.googleapis.com/12345',
        ...times,
      }),
      keys: k1,
      issuer,
    },
    decided: notMarked,
    says: /says which app calls.*nothing about a user/,
    fix: /X-Firebase-AppCheck, beside the access token/,
    ...never,
  },
  // pomerium/pomerium-helm#242 (2022-01-03)
  'Pomerium: its assertion, where the route’s host is this server’s': {
    visit: {
      paste: minted(
        { alg: 'ES256', kid: 'k1', typ: 'JWT' },
        { aud: 'mcp.example.com', iss: 'mcp.example.com', sub: 'u', user: 'u', email: 'a@acme.example', ...times },
        signers.ec,
      ),
      keys: [signers.ec.jwk({ kid: 'k1' })],
      issuer,
    },
    decided: notMarked,
    says: /so Pomerium signs about a request/,
    fix: /keys at https:\/\/mcp\.example\.com\/\.well-known\/pomerium\/jwks\.json/,
    ...never,
  },
  // openai/codex: the token of its sign-in, kept in auth.json
  'OpenAI: the token of Codex, of a sign-in that looks like Auth0’s': {
    visit: {
      paste: minted(plain, {
        iss: 'https://auth.openai.com',
        aud: ['https://api.openai.com/v1'],
        client_id: 'app_X',
        scp: ['openid', 'offline_access'],
        sub: 'auth0|1',
        ...times,
      }),
      keys: k1,
      issuer,
    },
    recognised: /^Auth0/,
    decided: notMarked,
    says: /call OpenAI as the user/,
    fix: /Do not send it anywhere but to OpenAI/,
    settings: [],
    not: /RFC 9068 profile on the API/,
  },
  // distribution/distribution, docs/spec/auth/jwt
  'a registry’s token, of an issuer that is a name': {
    visit: {
      paste: minted(plain, {
        access: [{ type: 'repository', name: 'acme/x', actions: ['pull'] }],
        aud: 'registry.docker.io',
        iss: 'auth.docker.io',
        sub: 'u',
        ...times,
      }),
      keys: k1,
      issuer,
    },
    decided: notMarked,
    says: /for a container registry/,
    fix: /for that registry alone/,
    ...never,
  },
  // indigo-iam/iam#714 (2024-02-22), by its tokens
  'a grid: every service for an audience': {
    visit: {
      paste: minted(untyped, {
        'wlcg.ver': '1.0',
        sub: 'u',
        aud: 'https://wlcg.cern.ch/jwt/v1/any',
        scope: 'openid storage.read:/',
        iss: 'https://iam.example.org/',
        client_id: 'c',
        jti: 'j',
        ...times,
      }),
      keys: k1,
    },
    decided: notMarked,
    says: /by which grids mean every service/,
    fix: /Do not make the wildcard a name of this server/,
    ...never,
  },
  'GitLab: a sign-in, and no job': {
    visit: {
      paste: minted(plain, {
        iss: 'https://gitlab.com',
        sub: '1',
        aud: 'c0ffee',
        auth_time: now - 70,
        sub_legacy: 's',
        nickname: 'a',
        groups_direct: ['acme'],
        ...times,
      }),
      keys: k1,
    },
    decided: notMarked,
    says: /signed in with GitLab/,
    fix: /at which users sign in with GitLab/,
    settings: [],
    not: /job/,
  },
  'Grafana: who is signed in, passed on by a plugin': {
    visit: {
      paste: minted(
        { alg: 'ES256', typ: 'jwt', kid: 'k1' },
        {
          iss: 'https://grafana.example.com/',
          sub: 'user:1',
          aud: 'org:1',
          identifier: 'a',
          namespace: 'default',
          type: 'user',
          ...times,
        },
        signers.ec,
      ),
      keys: [signers.ec.jwk({ kid: 'k1' })],
      issuer,
    },
    decided: notMarked,
    says: /X-Grafana-Id/,
    fix: /It ends at the plugin/,
    ...never,
  },
  'Google: signed by a service account, for this server': {
    visit: {
      paste: minted(untyped, {
        iss: 'a@acme.iam.gserviceaccount.com',
        sub: 'a@acme.iam.gserviceaccount.com',
        aud: resource,
        ...times,
      }),
      keys: k1,
      issuer,
    },
    decided: notMarked,
    says: /signed this itself: no authorization server/,
    fix: /Keys of a service account prove nothing here/,
    not: /for an API of Google/,
    settings: [],
  },
  'a session of an application, signed with a key pair': {
    visit: { paste: minted(untyped, { iss: issuer, sub: 'u', email: 'a@acme.example', ...times }), keys: k1 },
    decided: notMarked,
    says: /says who a user is \(email\) and names neither/,
    fix: /If it is one, have the client sign in/,
    ...never,
  },
}
