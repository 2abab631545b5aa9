import { k1, plain, type Reports, times } from './report.fixture'
import { minted, now, signers } from './visit.fixture'

const trusted = { policy: { types: ['JWT'], requiredClaims: ['iss', 'exp', 'sub'] } }
const betterAuth = {
  iss: 'https://app.example.com/api/auth',
  sub: 'u1',
  azp: 'client_abc',
  scope: 'openid profile mcp:read',
  sid: 'x',
  ...times,
}
const userinfo = 'https://app.example.com/api/auth/oauth2/userinfo'
const oracle = {
  iss: 'https://identity.oraclecloud.com/',
  sub: 'u1',
  tok_type: 'AT',
  client_id: 'c',
  client_tenantname: 'idcs-c0',
  tenant: 'idcs-c0',
  scope: 'urn:opc:idm:t.user.me',
  jti: 'j',
  aud: ['https://idcs-c0.identity.oraclecloud.com', 'urn:opc:lbaas:logicalguid=idcs-c0'],
  ...times,
}
const ofBetterAuth = (aud: readonly string[]) => ({
  paste: minted({ alg: 'EdDSA', kid: 'k1' }, { ...betterAuth, aud }, signers.ed),
  keys: [signers.ed.jwk({ kid: 'k1' })],
})

/** What is amiss in how a server is set up, and what a framework issues for itself. */
export const ownServersReports: Reports = {
  // istio/istio#53260 (2024-09-24), envoyproxy/envoy#24785 (2023-01-06)
  'Istio: the key in place of keys that could not be fetched': {
    visit: {
      paste: minted({ ...plain, typ: 'at+jwt' }, { ...betterAuth, client_id: 'c', jti: 'j' }),
      keys: [
        {
          e: 'AQAB',
          kid: 'abc',
          kty: 'RSA',
          n: Buffer.from('Error-IstiodFailedToFetchJwksUri-http://host.docker.internal:8000/jwks').toString(
            'base64url',
          ),
        },
      ],
    },
    decided: /^key\/unknown-kid$/,
    says: /istiod could not fetch.*host\.docker\.internal:8000\/jwks/,
    fix: /reachable from istiod/,
    not: /Fetch the key set again/,
  },
  // BerriAI/litellm#31526: the token of the caller, in place of the one that it was exchanged for
  'Keycloak: a gateway passes on what it received': {
    visit: {
      ...trusted,
      paste: minted(plain, {
        ...betterAuth,
        iss: 'https://kc.example.com/realms/mcp',
        typ: 'Bearer',
        jti: 'j',
        azp: 'caller-client',
        aud: ['litellm-gateway', 'account'],
      }),
      keys: k1,
      resource: 'https://upstream.example.com/mcp',
    },
    decided: /^audience\/several$/,
    says: /litellm-gateway, by its name a gateway.*passed on the token it got/,
    fix: /get a token for this server, by token exchange/,
    not: /resource=/,
  },
  // permitio/docs#623 (2026-04-30): a gateway signs what it calls without a slash at the end
  'a gateway takes the slash off': {
    visit: {
      paste: minted(
        { ...plain, typ: 'at+jwt' },
        { ...betterAuth, client_id: 'c', jti: 'j', aud: 'https://srv.example.com/v1' },
      ),
      keys: k1,
      resource: 'https://srv.example.com/v1/',
    },
    decided: /^audience\/mismatch$/,
    says: /slashes differ.*some gateway takes it off/,
    fix: /one spelling, https:\/\/srv\.example\.com\/v1,/,
  },
  // micronaut-projects/micronaut-security#909: a token of Oracle’s identity domains, for their own API
  'no type, and a list of others’ names': {
    visit: { paste: minted({ alg: 'RS256', kid: 'k1' }, oracle), keys: k1, profile: 'none' },
    recognised: /^Oracle identity domains$/,
    decided: /^type\/missing$/,
    says: /Oracle writes no typ/,
    fix: /Its aud is refused all the same.*primary audience/,
  },
  'Oracle: a token for the API of the identity domain': {
    visit: { paste: minted({ alg: 'RS256', kid: 'k1' }, oracle), keys: k1 },
    recognised: /^Oracle identity domains$/,
    decided: /^audience\/several$/,
    says: /aud names each application/,
    fix: /set the primary audience to this server’s URI/,
  },
  // wso2/agent-manager#1437 (2026-07-28)
  'a gateway’s name on this machine, and the port of the container': {
    visit: {
      ...trusted,
      paste: minted(plain, { ...betterAuth, aud: 'http://localhost:9000/mcp' }),
      keys: k1,
      resource: 'http://api.amp.localhost:8080/mcp',
    },
    decided: /^audience\/mismatch$/,
    says: /an inner address, as a proxy would reach it/,
    fix: /has a list of resources, that name must stand in it/,
    not: /The host lies above/,
  },
  // nick-pape/grackle#624 (2026-03-19)
  'one machine by two names, one without the path': {
    visit: {
      ...trusted,
      paste: minted(plain, { ...betterAuth, aud: 'http://localhost:7435' }),
      keys: k1,
      resource: 'http://127.0.0.1:7435/mcp',
    },
    decided: /^audience\/mismatch$/,
    says: /one machine by two names.*lacks the path/,
    fix: /Use one of them everywhere/,
    not: /Another server of the same issuer/,
  },
  // ktorio/ktorio.github.io#297 (2020-07-24)
  'Ktor: the issuer given twice': {
    visit: {
      ...trusted,
      paste: minted(plain, { iss: 'https://jwt-provider-domain/', aud: 'jwt-audience', sub: 'A', ...times }),
      keys: k1,
      resource: 'https://jwt-provider-domain/',
    },
    decided: /^audience\/mismatch$/,
    says: /one value was set for both/,
    fix: /Configure this server’s own name as its resource/,
    not: /Map the audience/,
  },
  // MaterializeInc/materialize#37528 (2026-07-20), oauth2-proxy/oauth2-proxy#1350 (2021-09-02)
  'Okta: a server set up for ID tokens': {
    visit: {
      paste: minted(
        { alg: 'RS256', kid: 'k1' },
        {
          ver: 1,
          jti: 'AT.1',
          iss: 'https://a.okta.com/oauth2/default',
          aud: 'api://default',
          cid: '0oa1',
          uid: '00u',
          scp: ['openid'],
          sub: 'a@b.example',
          ...times,
        },
      ),
      keys: k1,
      resource: '0oa1',
    },
    recognised: /^Okta/,
    decided: /^audience\/mismatch$/,
    says: /goes by the id of the client that got the token \(cid\)/,
    fix: /configure its name in aud as this server’s own/,
    not: /write the value of cid/,
  },
  // 3scale/APIcast#988 (2019-03-14)
  'Entra: a gateway that compares the application': {
    visit: {
      paste: minted(plain, {
        iss: 'https://sts.windows.net/aaaaaaaa-1111-2222-3333-bbbbbbbbbbbb/',
        aud: 'api://providerapp',
        appid: 'eeeeeeee-7777-8888-9999-ffffffffffff',
        oid: 'o',
        sub: 's',
        tid: 'aaaaaaaa-1111-2222-3333-bbbbbbbbbbbb',
        uti: 'u',
        ver: '1.0',
        scp: 'Read',
        nbf: now - 60,
        ...times,
      }),
      keys: k1,
      resource: 'eeeeeeee-7777-8888-9999-ffffffffffff',
    },
    decided: /^audience\/mismatch$/,
    says: /\(appid\).*here api:\/\/providerapp/,
    fix: /configure its name in aud/,
    not: /write the value of appid/,
  },
  // Kuadrant/mcp-gateway#705 (2026-03-31), helidon-io/helidon#5861 (2023-01-13)
  'Keycloak: a list without this server': {
    visit: {
      paste: minted(plain, {
        iss: 'https://sso.example.com/realms/mcp',
        sub: 'u',
        aud: ['mcp-test/oidc-server', 'account'],
        typ: 'Bearer',
        azp: 'mcp-gateway',
        jti: 'j',
        sid: 's',
        scope: 'openid',
        ...times,
      }),
      keys: k1,
      resource: 'mcp-test/mcp-oidc-server-route',
    },
    recognised: /^Keycloak/,
    decided: /^audience\/several$/,
    says: /none of them names this server/,
    fix: /Add an Audience mapper.*client made for this server alone/,
  },
  // laravel/passport#251 (2017-01-25), and tokens of league/oauth2-server
  'Laravel Passport: at a server apart': {
    visit: {
      paste: minted(
        { typ: 'JWT', alg: 'RS256' },
        {
          aud: '9a1b2c3d-0000-4000-8000-1234567890ab',
          jti: 'f3c2a7d0b1e94a5c',
          iat: now - 60.123456,
          nbf: now - 60.123456,
          exp: now + 3600.5,
          sub: '1',
          scopes: ['mcp:use'],
        },
      ),
      keysText: signers.rsa.pem,
      issuer: 'https://app.example.com',
    },
    decided: /^type\/other$/,
    says: /Laravel Passport/,
    fix: /Passport::useAccessTokenEntity/,
    settings: [],
  },
  // derive-to/derive#164 (2026-06-15)
  'better-auth: the application’s own address': {
    visit: { ...ofBetterAuth(['https://app.example.com', userinfo]), resource: 'https://app.example.com/mcp' },
    recognised: /^better-auth, no typ$/,
    decided: /^audience\/several$/,
    says: /origin of this server/,
    fix: /validAudiences/,
  },
  // formbricks/formbricks#8829 (2026-07-02)
  'better-auth: before the one click': {
    visit: { ...ofBetterAuth(['https://mcp.example.com/mcp', userinfo]), profile: 'none' },
    recognised: /^better-auth, no typ$/,
    decided: /^type\/missing$/,
    says: /wrote no typ into its access tokens/,
    fix: /Set My server to the profile better-auth, no typ/,
    settings: ['Use the profile better-auth, no typ'],
  },
  // anthropics/claude-ai-mcp#957 (2026-08-30)
  'Snowflake: at its own MCP server': {
    visit: {
      paste: `ver:1-hint:92834509-ETMsDgAAAXk${'Zq7'.repeat(12)}`,
      keys: k1,
      issuer: 'https://acme.snowflakecomputing.com',
      resource: 'https://acme.snowflakecomputing.com/api/v2/databases/d/schemas/s/mcp-servers/m',
    },
    decided: /^b64token\/malformed$/,
    status: 400,
    says: /this server is of that service by its address/,
    fix: /Look for the reason at the service/,
    not: /sign in at this server’s authorization server/,
  },
}
