import { good, k1, type Reports, rfc9068, times } from './report.fixture'
import { minted, now } from './visit.fixture'

const entra1 = {
  iss: 'https://sts.windows.net/aaaaaaaa-1111-2222-3333-bbbbbbbbbbbb/',
  tid: 'aaaaaaaa-1111-2222-3333-bbbbbbbbbbbb',
  appid: 'eeeeeeee-7777-8888-9999-ffffffffffff',
  oid: 'o',
  sub: 's',
  uti: 'u',
  ver: '1.0',
  nbf: now - 60,
  ...times,
}

const atMicrosoft = (resource: string, aud: string) => ({
  visit: { paste: minted({ alg: 'RS256', typ: 'JWT', kid: 'k1' }, { ...entra1, aud, scp: 'x' }), keys: k1, resource },
  decided: /^type\/other$/,
  says: /This server is Microsoft’s own, too, by another name/,
  fix: /scopes that this server’s own metadata names/,
  not: /scope of your own API/,
  settings: [],
})

/** What happens on the way, and to whom a client connects that is nobody’s own server. */
export const connectionsReports: Reports = {
  // openobserve/openobserve#14489 (2026-09-15)
  'a header without its name': {
    visit: {
      paste: `claude mcp add openobserve https://mcp.example.com/mcp -t http --header "Bearer ${good}"`,
      keys: k1,
      issuer: rfc9068.iss,
    },
    decided: /^authorization\/missing$/,
    says: /without the name of the header in front/,
    fix: /Write the whole line there/,
  },
  // spring-projects/spring-boot#48301 (2025-11-26), spring-projects/spring-security#13185 (2023-05-16)
  'Spring Security: at+jwt at a server that takes JWT': {
    visit: { paste: good, keys: k1, profile: 'none', policy: { types: ['JWT'] } },
    decided: /^type\/other$/,
    says: /at\+jwt is the type that RFC 9068 gives to access tokens/,
    fix: /JwtTypeValidator/,
    not: /Have the authorization server write at\+jwt/,
  },
  // TeslaGov/ngx-http-auth-jwt-module#105 (2023-08-10)
  'nginx: a module that cuts Bearer off': {
    visit: { paste: `POST /mcp HTTP/1.1\nHost: x\nAuthorization: ${good}`, keys: k1, issuer: rfc9068.iss },
    decided: /^scheme\/unsupported$/,
    says: /no scheme in front of it/,
    fix: /have it pass Authorization on as it came/,
  },
  // bluesky-social/atproto#3415 (2025-01-22)
  'Bluesky: its own access token': {
    visit: {
      paste: minted(
        { typ: 'at+jwt', alg: 'ES256K' },
        {
          aud: 'did:web:velvetfoot.us-east.host.bsky.network',
          sub: 'did:plc:tjc27aje4uwxtw5ab6wwm4km',
          jti: 'tok-3e9a',
          client_id: 'https://app.example/client-metadata.json',
          scope: 'atproto transition:generic',
          iss: 'https://bsky.social',
          ...times,
        },
      ),
      keys: null,
    },
    decided: /^algorithm\/not-allowed$/,
    says: /access token of the AT Protocol/,
    fix: /this server’s authorization server/,
    not: /add it to the list/,
    settings: [],
  },
  // traefik/traefik#10368 (2024-01-22)
  'a password for the proxy and a token, in one header': {
    visit: {
      paste: `POST /mcp HTTP/1.1\nHost: mcp.example.com\nAuthorization: Basic dXNlcjpwYXNz, Bearer ${good}`,
      keys: k1,
      issuer: rfc9068.iss,
    },
    decided: /^scheme\/unsupported$/,
    says: /The header holds one set/,
    fix: /let callers in by something other than Authorization/,
    not: /token endpoint/,
  },
  // Azure/MCP#15 (2025-06-03)
  'API Management keeps the header': {
    visit: {
      paste: 'POST /issues/mcp HTTP/1.1\nHost: acme.azure-api.net\n\n{"jsonrpc":"2.0"}',
      keys: k1,
      issuer: rfc9068.iss,
      resource: 'https://acme.azure-api.net/issues/mcp',
    },
    decided: /^authorization\/missing$/,
    says: /passes Authorization on only if it is told to/,
    fix: /set-header Authorization/,
    not: /redirect/,
  },
  // microsoft/azure-devops-mcp#1380 (2026-06-23)
  'Azure DevOps: a token for its API at its MCP server': atMicrosoft(
    'https://mcp.dev.azure.com/acme',
    '499b84ac-1321-427f-aa17-267ca6975798',
  ),
  // anthropics/claude-ai-mcp#397 (2026-06-25)
  'Business Central: a token for its API at its MCP server': atMicrosoft(
    'https://mcp.businesscentral.dynamics.com/',
    'https://api.businesscentral.dynamics.com',
  ),
}
