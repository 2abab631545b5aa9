import { atJwt, k1, plain, type Reports, times } from './report.fixture'
import { minted, now, resource, signers, withSecret } from './visit.fixture'

const bySecret = (claims: object) => minted({ alg: 'HS256', typ: 'JWT' }, claims, withSecret('the secret of an app'))
const login = { decided: /^algorithm\/symmetric$/, fix: /authorization server in front/, not: /write iss|key pair/ }
const atApp = (claims: object) => ({ paste: bySecret(claims), keys: null, issuer: 'https://app.example.com' })
const proxied = { client_id: 'c', scope: 'openid', jti: 'j', ...times }
const encoded = (text: string) => Buffer.from(text).toString('base64url')

/** What applications sign for their own API, and who else has no word for a server. */
export const applicationsReports: Reports = {
  'a login by secret where its algorithm is taken: no setting is offered that would not do': {
    visit: { ...atApp({ userId: 4711, iat: now - 60, exp: now + 3600 }), policy: { algorithms: ['HS256'] } },
    decided: /^type\/other$/,
    says: /has no iss/,
    fix: /No setting here makes up for it/,
    settings: [],
  },
  'a login by secret whose issuer is trusted, up to its aud': {
    visit: {
      ...atApp({ iss: 'https://app.example.com', sub: '4711', iat: now - 60, exp: now + 3600 }),
      policy: { algorithms: ['HS256'], requiredClaims: ['sub'] },
    },
    decided: /^type\/other$/,
    says: /the login of an application, made for the application’s own API/,
    fix: /authorization server in front/,
    settings: [],
  },
  // home-assistant/core#173599 (2026-06-12), homeassistant-ai/ha-mcp#14 (2025-10-10)
  'Home Assistant: a long-lived token': {
    visit: atApp({ iss: '154a27a7de344d8ca891a560d275289a', iat: now - 60, exp: now + 315_360_000 }),
    decided: /^algorithm\/symmetric$/,
    says: /a login of Home Assistant/,
    fix: /Send it to Home Assistant/,
    not: /key pair/,
  },
  // open-webui/open-webui backend/open_webui/utils/auth.py, and #19313 (2026-04-08)
  'Open WebUI: its session': {
    visit: atApp({ id: '7c2b6f7e-1111-4222-8333-abcdefabcdef', exp: now + 3600, jti: 'j', iat: now }),
    decided: /^algorithm\/symmetric$/,
    says: /a login of Open WebUI/,
    fix: /choose OAuth/,
    not: /write iss/,
  },
  // hasura/graphql-engine#10776 (2025-09-17)
  'Django: Simple JWT': {
    ...login,
    visit: atApp({ token_type: 'access', ...times, jti: 'a', user_id: 5 }),
    says: /a login of Simple JWT for Django/,
  },
  // auth0-blog/nodejs-jwt-authentication-sample#30 (2017-05-05)
  'Express: a login of one’s own': {
    ...login,
    visit: atApp({ username: 'k', id: 2, ...times }),
    says: /has no iss/,
    not: /introspection/,
  },
  // piNkC7C/dify-diy api/libs/passport.py, mrsniperz/dify-plus docs (2025-11-19)
  'Dify: the login of its console': {
    ...login,
    visit: atApp({ user_id: '7c2b6f7e', exp: now + 3600, iss: 'SELF_HOSTED', sub: 'Console API Passport' }),
    says: /a login of Dify/,
  },
  // langflow-ai/langflow src/backend/base/langflow/services/auth/utils.py (025613a)
  'Langflow: its login': {
    ...login,
    visit: atApp({ sub: '7c2b6f7e-1111-4222-8333-abcdefabcdef', type: 'access', exp: now + 3600 }),
    says: /a login of Langflow/,
    not: /write iss|key pair|Home Assistant/,
  },
  // Kong/kong#2863 (2017-09-04), Kong/kong#5616 (2020-02-27)
  'Kong: what a consumer signs': {
    ...login,
    visit: atApp({ iss: 'YJdmaDvVTJxtcWRCvkMikc8oELgAVNcz', exp: now + 3600 }),
    says: /a consumer at Kong/,
    not: /write iss|key pair|Home Assistant/,
  },
  // apache/apisix#8909 (2023-02-22)
  'APISIX: what a consumer of jwt-auth signs': {
    ...login,
    visit: atApp({ key: 'jwt_key', exp: now + 3600 }),
    says: /a consumer at APISIX/,
    not: /write iss|key pair|Home Assistant/,
  },
  // PrefectHQ/fastmcp src/fastmcp/server/auth/jwt_issuer.py (4206177), #2109 (2025-10-16)
  'FastMCP: the token of its proxy, at another server': {
    visit: { ...atApp({ ...proxied, iss: 'https://gate.example.com/', aud: 'https://gate.example.com/mcp' }) },
    decided: /^algorithm\/symmetric$/,
    says: /FastMCP’s OAuth proxy issues for its own server/,
    fix: /Send it to https:\/\/gate\.example\.com\/mcp alone/,
    not: /key pair|give this server the secret/,
  },
  // PrefectHQ/fastmcp#4850 (2026-08-23)
  'FastMCP: the token of its proxy, at its own server': {
    visit: { ...atApp({ ...proxied, iss: 'https://mcp.example.com/', aud: resource }) },
    decided: /^algorithm\/symmetric$/,
    says: /for this very server/,
    fix: /the provider’s token behind it/,
    not: /key pair|give this server the secret/,
  },
  // https://github.com/better-auth/better-auth, its jwt plugin
  'better-auth: its session as a JWT': {
    visit: {
      paste: minted(
        { alg: 'EdDSA', kid: 'k1' },
        {
          iss: 'https://app.example.com',
          aud: 'https://app.example.com',
          sub: 'u',
          email: 'a@b.example',
          emailVerified: true,
          createdAt: '2026-01-01T00:00:00.000Z',
          ...times,
        },
        signers.ed,
      ),
      keys: [signers.ed.jwk({ kid: 'k1' })],
    },
    decided: /^type\/missing$/,
    says: /a session of Better Auth/,
    fix: /validAudiences/,
    settings: [],
  },
  'claims that are no JSON, behind a secret': {
    visit: {
      paste: `${encoded('{"alg":"HS256","typ":"JWT"}')}.${encoded("{'sub': 'u', 'iss': 'x'}")}.c2ln`,
      keys: null,
      issuer: 'https://app.example.com',
    },
    decided: /^algorithm\/symmetric$/,
    says: /as Python prints a dictionary/,
    fix: /No key, no algorithm and no setting helps before/,
    not: /key pair/,
  },
  // PrefectHQ/fastmcp#3524 (2026-03-15)
  'FastMCP: the refresh token': {
    visit: {
      paste: bySecret({
        iss: 'https://mcp.example.com/',
        aud: resource,
        client_id: 'c',
        token_use: 'refresh',
        ...times,
      }),
      keys: null,
      issuer: 'https://mcp.example.com/',
    },
    decided: /^algorithm\/symmetric$/,
    says: /token_use this is a refresh token/,
    fix: /send access_token/,
    not: /Cognito/,
  },
  // openiddict/openiddict-core#905 (2020-01-30)
  'OpenIddict: encrypted': {
    visit: {
      paste: `${Buffer.from(
        JSON.stringify({ alg: 'RSA-OAEP', enc: 'A256CBC-HS512', kid: '70', typ: 'at+jwt', cty: 'JWT' }),
      ).toString('base64url')}.a2V5.aXY.dGV4dA.dGFn`,
      keys: k1,
      issuer: 'https://localhost:44313/',
    },
    decided: /^format\/encrypted$/,
    says: /OpenIddict.*encrypts every access token/,
    fix: /DisableAccessTokenEncryption/,
  },
  // https://buildkite.com/docs/apis/workload-identity-federation/buildkite-agents (2026-11-27)
  'Buildkite: a job': {
    visit: {
      paste: minted(plain, { iss: 'https://agent.buildkite.com', aud: 'https://buildkite.com/acme', ...times }),
      keys: k1,
    },
    decided: /^type\/other$/,
    says: /Buildkite has signed this about a job/,
    fix: /this server’s URI as audience/,
  },
  // awinogrodzki/next-firebase-auth-edge#240 (2024-08-23)
  'an issuer with undefined in it': {
    visit: {
      paste: minted(atJwt, { iss: 'https://login.example.com/my-tenant', sub: 'u', aud: resource, ...times }),
      keys: k1,
      issuer: 'https://login.example.com/undefined',
    },
    decided: /^issuer-trust\/unknown$/,
    says: /undefined in the issuer here is what a program writes for a value that was never set/,
    fix: /Set the variable/,
    not: /sign in at/,
  },
  // PrefectHQ/fastmcp#4908 (2026-08-26)
  'Descope: the address of one server for the project’s': {
    visit: {
      paste: minted(atJwt, { iss: 'https://api.descope.com/v1/apps/P2', sub: 'u', aud: resource, ...times }),
      keys: k1,
      issuer: 'https://api.descope.com/v1/apps/agentic/P2/M1',
    },
    decided: /^issuer-trust\/unknown$/,
    says: /one name into its tokens whichever of its addresses/,
    fix: /Configure the issuer by the name its tokens carry, https:\/\/api\.descope\.com\/v1\/apps\/P2,/,
    not: /send clients to the other name/,
  },
}
