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
