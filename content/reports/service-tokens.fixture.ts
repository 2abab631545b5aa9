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

/** What services, gateways and platforms sign for a purpose of their own; and issuers whose name is no address. */
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
  // firebase/flutterfire#10983 (2023-05-17)
  'App Check where it could not attest': {
    visit: { paste: 'eyJlcnJvciI6IlVOS05PV05fRVJST1IifQ==', keys: k1, issuer },
    decided: /^format\/opaque$/,
    says: /Decoded from base64 it is an error \(UNKNOWN_ERROR\)/,
    fix: /its certificate or its site is not registered/,
    not: /introspection/,
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
  // coreos/go-oidc#240 (2020-03-18)
  'Oracle: one issuer for all domains': {
    visit: {
      paste: minted(untyped, {
        iss: 'https://identity.oraclecloud.com/',
        tok_type: 'AT',
        client_id: 'c',
        aud: [resource],
        sub: 'u',
        tenant: 'idcs-fd65',
        jti: 'j',
        ...times,
      }),
      keys: [signers.otherRsa.jwk({ kid: 'k2' })],
      issuer: 'https://idcs-fd65.identity.oraclecloud.com',
    },
    decided: notMarked,
    says: /refuses the issuer all the same:.*the same for every domain/,
    fix: /to the last slash.*SigningCert\/jwk.*compare the claim tenant/,
    settings: [],
    not: /KC_HOSTNAME/,
  },
  // SAP/cloud-security-services-integration-library#803 (2022-01-28)
  'XSUAA: an issuer that seems local': {
    visit: {
      paste: minted(
        { ...plain, jku: 'https://acme.authentication.eu10.hana.ondemand.com/token_keys' },
        {
          iss: 'http://acme.localhost:8080/uaa/oauth/token',
          zid: 'z',
          cid: 'sb-app!t1',
          client_id: 'sb-app!t1',
          sub: 'u',
          aud: ['app!t1', 'sb-app!t1'],
          scope: ['app!t1.read'],
          ...times,
        },
      ),
      keys: k1,
      issuer: 'https://acme.authentication.eu10.hana.ondemand.com/oauth/token',
    },
    decided: notMarked,
    says: /is no server on anybody’s machine/,
    fix: /letter by letter.*token_keys/,
    settings: [],
    not: /KC_HOSTNAME|whichever way it is reached/,
  },
  'an issuer that is not trusted, behind a type that decides': {
    visit: {
      paste: minted(untyped, { ...rfc9068, iss: 'https://other.example.net' }),
      keys: [signers.otherRsa.jwk({ kid: 'k2' })],
      issuer,
    },
    decided: notMarked,
    says: /refuses the issuer all the same: The token is from https:\/\/other\.example\.net; this server trusts/,
    fix: /asked the wrong authorization server/,
  },
  // waiting-for-dev/devise-jwt#187 (2020-08-12)
  'Rails: a login with an aud that is null': {
    visit: {
      paste: minted({ alg: 'HS256' }, { sub: '1', scp: 'user', aud: null, jti: 'j', ...times }, bySecret),
      keys: k1,
      issuer,
    },
    decided: symmetric,
    says: /a login of Devise for Rails/,
    fix: /put an authorization server in front/,
    ...never,
  },
  // ueberauth/guardian: its default claims
  'Phoenix: a login that names the application twice': {
    visit: {
      paste: minted(
        { alg: 'HS512', typ: 'JWT' },
        { aud: 'my_app', iss: 'my_app', jti: 'j', nbf: now - 61, sub: '1', typ: 'access', ...times },
        bySecret,
      ),
      keys: k1,
      issuer,
    },
    decided: symmetric,
    says: /names my_app as its issuer and as its audience/,
    fix: /put an authorization server in front/,
    ...never,
  },
}
