import type { Sources } from './source'

const on = '2026-11-25'

/** What the SDKs' entries and the list of error texts rest on: packages, threads and pages. */
export const dataSources = {
  // JWT libraries

  // MCP SDKs
  'mcp-ts-changelog': {
    title: 'typescript-sdk, changelog of the server package',
    href: 'https://github.com/modelcontextprotocol/typescript-sdk/blob/main/packages/server/CHANGELOG.md',
    checked: on,
    mark: 'quote',
  },
  'mcp-ts-client-npm': {
    title: '@modelcontextprotocol/client 2.4.0 on npm',
    href: 'https://www.npmjs.com/package/@modelcontextprotocol/client/v/2.4.0',
    checked: on,
    mark: 'read',
  },
  'mcp-go-auth': {
    title: 'go-sdk 1.7.0 at 3d6450f, auth.go',
    href: 'https://github.com/modelcontextprotocol/go-sdk/blob/3d6450f/auth/auth.go',
    checked: on,
    mark: 'read',
  },
  'mcp-go-audience': {
    title: 'go-sdk, oauthex/audience.go',
    href: 'https://github.com/modelcontextprotocol/go-sdk/blob/3d6450f/oauthex/audience.go',
    checked: on,
    mark: 'read',
  },
  'mcp-csharp-sample': {
    title: 'csharp-sdk at 609499b, ProtectedMcpServer sample',
    href: 'https://github.com/modelcontextprotocol/csharp-sdk/tree/609499b/samples/ProtectedMcpServer',
    checked: on,
    mark: 'read',
  },
  'mcp-java': {
    title: 'java-sdk at 305e4cb',
    href: 'https://github.com/modelcontextprotocol/java-sdk/tree/305e4cb',
    checked: on,
    mark: 'read',
  },
  'mcp-kotlin': {
    title: 'kotlin-sdk 0.14.0 at a06d699',
    href: 'https://github.com/modelcontextprotocol/kotlin-sdk/tree/a06d699',
    checked: on,
    mark: 'read',
  },
  'mcp-rust': {
    title: 'rust-sdk (rmcp 3.1.4) at 4a738b9',
    href: 'https://github.com/modelcontextprotocol/rust-sdk/tree/4a738b9',
    checked: on,
    mark: 'read',
  },
  'mcp-ruby': {
    title: 'ruby-sdk 1.3.0 at fcb1ac9',
    href: 'https://github.com/modelcontextprotocol/ruby-sdk/tree/fcb1ac9',
    checked: on,
    mark: 'read',
  },
  'mcp-php-validator': {
    title: 'php-sdk 0.7.1, JwtTokenValidator.php',
    href: 'https://github.com/modelcontextprotocol/php-sdk/blob/c882401/src/Server/Transport/Http/OAuth/JwtTokenValidator.php',
    checked: on,
    mark: 'read',
  },
  'mcp-swift': {
    title: 'swift-sdk 0.12.0 at 6132fd4',
    href: 'https://github.com/modelcontextprotocol/swift-sdk/tree/6132fd4',
    checked: on,
    mark: 'read',
  },

  // Frameworks, gateways, servers
  'fastmcp-pypi': {
    title: 'fastmcp-slim 4.0.10 on PyPI',
    href: 'https://pypi.org/project/fastmcp-slim/4.0.10/',
    checked: on,
    mark: 'read',
  },
  'fastmcp-4-2-1': {
    title: 'FastMCP 4.2.1, release notes',
    href: 'https://github.com/PrefectHQ/fastmcp/releases/tag/v4.2.1',
    checked: on,
    mark: 'quote',
  },
  'workers-oauth-provider-npm': {
    title: '@cloudflare/workers-oauth-provider 1.2.3 on npm',
    href: 'https://www.npmjs.com/package/@cloudflare/workers-oauth-provider/v/1.2.3',
    checked: on,
    mark: 'read',
  },
  'rust-mcp-sdk-149': {
    title: 'rust-mcp-sdk, pull request 149',
    href: 'https://github.com/rust-mcp-stack/rust-mcp-sdk/pull/149',
    checked: on,
    mark: 'quote',
  },
  'spring-mcp-security': {
    title: 'Spring mcp-security 0.1.10 at 45bc387',
    href: 'https://github.com/spring-ai-community/mcp-security/tree/45bc387',
    checked: on,
    mark: 'read',
  },
  'spring-at-jwt': {
    title: 'Spring Security, JwtValidators.java',
    href: 'https://github.com/spring-projects/spring-security/blob/main/oauth2/oauth2-jose/src/main/java/org/springframework/security/oauth2/jwt/JwtValidators.java',
    checked: '2026-11-26',
    mark: 'read',
  },
  'spring-boot-48301': {
    title: 'spring-boot, issue 48301: the type validator of 4.0',
    href: 'https://github.com/spring-projects/spring-boot/issues/48301',
    checked: '2026-11-26',
    mark: 'quote',
  },
  'spring-security-16682': {
    title: 'spring-security, issue 16682',
    href: 'https://github.com/spring-projects/spring-security/issues/16682',
    checked: on,
    mark: 'quote',
  },
  'quarkus-mcp': {
    title: 'Quarkus MCP server 2.0.0.CR2 at 14ea27b',
    href: 'https://github.com/quarkiverse/quarkus-mcp-server/tree/14ea27b',
    checked: on,
    mark: 'read',
  },
  'apollo-mcp-438': {
    title: 'apollo-mcp-server, issue 438',
    href: 'https://github.com/apollographql/apollo-mcp-server/issues/438',
    checked: on,
    mark: 'quote',
  },
  'envoy-ai-gateway-2048': {
    title: 'envoyproxy/ai-gateway, issue 2048',
    href: 'https://github.com/envoyproxy/ai-gateway/issues/2048',
    checked: on,
    mark: 'quote',
  },
  'wso2-3179': {
    title: 'WSO2, issue 3179',
    href: 'https://github.com/wso2/api-platform/issues/3179',
    checked: on,
    mark: 'quote',
  },
  'context7-releases': {
    title: 'context7, releases',
    href: 'https://github.com/upstash/context7/releases',
    checked: on,
    mark: 'quote',
  },
  'tableau-mcp-369': {
    title: 'tableau-mcp, pull request 369',
    href: 'https://github.com/tableau/tableau-mcp/pull/369',
    checked: on,
    mark: 'quote',
  },
  'authsec-docs': {
    title: 'AuthSec, documentation',
    href: 'https://docs.authsec.dev/',
    checked: '2026-11-23',
    mark: 'quote',
  },

  // Messages and where they were seen
  'mcp-remote-npm': {
    title: 'mcp-remote 0.15.1 on npm',
    href: 'https://www.npmjs.com/package/mcp-remote/v/0.15.1',
    checked: on,
    mark: 'read',
  },
  'mcp-inspector-npm': {
    title: 'MCP Inspector 2.12.0 on npm',
    href: 'https://www.npmjs.com/package/@modelcontextprotocol/inspector/v/2.12.0',
    checked: on,
    mark: 'read',
  },
  'microsoft-mcp-1462': {
    title: 'microsoft/mcp, issue 1462',
    href: 'https://github.com/microsoft/mcp/issues/1462',
    checked: on,
    mark: 'quote',
  },
  'aspnetcore-42207': {
    title: 'dotnet/aspnetcore, issue 42207',
    href: 'https://github.com/dotnet/aspnetcore/issues/42207',
    checked: on,
    mark: 'quote',
  },
  'aspnetcore-63891': {
    title: 'dotnet/aspnetcore, issue 63891',
    href: 'https://github.com/dotnet/aspnetcore/issues/63891',
    checked: on,
    mark: 'quote',
  },
  'azure-docs-19707': {
    title: 'MicrosoftDocs/azure-docs, pull request 19707',
    href: 'https://github.com/MicrosoftDocs/azure-docs/pull/19707',
    checked: on,
    mark: 'quote',
  },
  'azure-spring-boot-946': {
    title: 'microsoft/azure-spring-boot, issue 946',
    href: 'https://github.com/microsoft/azure-spring-boot/issues/946',
    checked: on,
    mark: 'quote',
  },
  'taroco-99': {
    title: 'liuht777/Taroco, issue 99',
    href: 'https://github.com/liuht777/Taroco/issues/99',
    checked: '2026-11-26',
    mark: 'quote',
  },
  jose4j: {
    title: 'jose4j 0.9.6, as run',
    href: 'https://bitbucket.org/b_c/jose4j/',
    checked: '2026-11-26',
    mark: 'read',
  },
  'ngrok-7175': {
    title: 'ngrok, ERR_NGROK_7175',
    href: 'https://ngrok.com/docs/errors/err_ngrok_7175',
    checked: on,
    mark: 'quote',
  },
  'ngrok-7174': {
    title: 'ngrok, ERR_NGROK_7174',
    href: 'https://ngrok.com/docs/errors/err_ngrok_7174',
    checked: on,
    mark: 'quote',
  },
  'node-solid-server-1061': {
    title: 'node-solid-server, issue 1061',
    href: 'https://github.com/nodeSolidServer/node-solid-server/issues/1061',
    checked: on,
    mark: 'quote',
  },
  'claude-code-52871': {
    title: 'anthropics/claude-code, issue 52871',
    href: 'https://github.com/anthropics/claude-code/issues/52871',
    checked: on,
    mark: 'quote',
  },
  'mcp-issue-1389': {
    title: 'modelcontextprotocol, issue 1389',
    href: 'https://github.com/modelcontextprotocol/modelcontextprotocol/issues/1389',
    checked: '2026-11-26',
    mark: 'quote',
  },
  'zuplo-resource-indicator': {
    title: 'Zuplo, resource indicator is missing, or unknown',
    href: 'https://zuplo.com/learn/mcp/errors/resource-indicator-missing-or-unknown',
    checked: on,
    mark: 'quote',
  },
  'claude-ai-mcp-978': {
    title: 'anthropics/claude-ai-mcp, issue 978',
    href: 'https://github.com/anthropics/claude-ai-mcp/issues/978',
    checked: on,
    mark: 'quote',
  },
  'claude-ai-mcp-690': {
    title: 'anthropics/claude-ai-mcp, issue 690',
    href: 'https://github.com/anthropics/claude-ai-mcp/issues/690',
    checked: on,
    mark: 'quote',
  },
  'atlassian-mcp-137': {
    title: 'atlassian-mcp-server, issue 137',
    href: 'https://github.com/atlassian/atlassian-mcp-server/issues/137',
    checked: on,
    mark: 'quote',
  },
  'zoom-mcp-errors': {
    title: 'Zoom MCP plugin, common errors',
    href: 'https://github.com/anthropics/knowledge-work-plugins/blob/main/partner-built/zoom-plugin/skills/zoom-mcp/troubleshooting/common-errors.md',
    checked: '2026-11-26',
    mark: 'quote',
  },

  // Authorization servers of which one thing is reported
  'abblix-12': {
    title: 'Abblix/Oidc.Server, pull request 12',
    href: 'https://github.com/Abblix/Oidc.Server/pull/12',
    checked: '2026-11-26',
    mark: 'quote',
  },
  'league-1504': {
    title: 'thephpleague/oauth2-server, issue 1504',
    href: 'https://github.com/thephpleague/oauth2-server/issues/1504',
    checked: '2026-11-26',
    mark: 'quote',
  },
  'nanoidp-256': {
    title: 'cdelmonte-zg/nanoidp, pull request 256',
    href: 'https://github.com/cdelmonte-zg/nanoidp/pull/256',
    checked: '2026-11-26',
    mark: 'quote',
  },
  'openauth-303': {
    title: 'anomalyco/openauth, pull request 303',
    href: 'https://github.com/anomalyco/openauth/pull/303',
    checked: '2026-11-26',
    mark: 'quote',
  },
  'openiddict-2339': {
    title: 'openiddict-core, pull request 2339',
    href: 'https://github.com/openiddict/openiddict-core/pull/2339',
    checked: '2026-11-26',
    mark: 'quote',
  },
  'thunderid-4606': {
    title: 'thunder-id/thunderid, pull request 4606',
    href: 'https://github.com/thunder-id/thunderid/pull/4606',
    checked: '2026-11-26',
    mark: 'quote',
  },
  'zuplo-identity-providers': {
    title: 'Zuplo, identity providers and MCP',
    href: 'https://zuplo.com/learn/mcp/compatibility/identity-providers',
    checked: on,
    mark: 'quote',
  },
  'authgate-187': {
    title: 'go-authgate/authgate, pull request 187',
    href: 'https://github.com/go-authgate/authgate/pull/187',
    checked: '2026-11-26',
    mark: 'quote',
  },
  'cidaas-resource-indicators': {
    title: 'cidaas, resource indicators',
    href: 'https://docs.cidaas.com/guides/authentication-authorisation/oauth2/oauth2Extensions/resource-indicators',
    checked: '2026-11-26',
    mark: 'quote',
  },
  'workers-oauth-provider-changelog': {
    title: 'workers-oauth-provider, changelog',
    href: 'https://github.com/cloudflare/workers-oauth-provider/blob/main/CHANGELOG.md',
    checked: '2026-11-26',
    mark: 'quote',
  },
  'solr-mcp-123': {
    title: 'apache/solr-mcp, pull request 123',
    href: 'https://github.com/apache/solr-mcp/pull/123',
    checked: '2026-11-26',
    mark: 'quote',
  },
  'apollo-mcp-auth': {
    title: 'Apollo MCP Server, authorization',
    href: 'https://www.apollographql.com/docs/apollo-mcp-server/auth',
    checked: '2026-11-26',
    mark: 'quote',
  },
  'python-sdk-1443': {
    title: 'python-sdk, issue 1443',
    href: 'https://github.com/modelcontextprotocol/python-sdk/issues/1443',
    checked: '2026-11-26',
    mark: 'quote',
  },
  'python-sdk-1435': {
    title: 'python-sdk, issue 1435',
    href: 'https://github.com/modelcontextprotocol/python-sdk/issues/1435',
    checked: '2026-11-26',
    mark: 'quote',
  },
  'cxf-require-audience': {
    title: 'Apache CXF, commit 18cfcd5',
    href: 'https://mail-archive.com/commits@cxf.apache.org/msg70259.html',
    checked: '2026-11-26',
    mark: 'quote',
  },
  'mcp-authsec': {
    title: 'authsec-ai/sdk-authsec at f440f22',
    href: 'https://github.com/authsec-ai/sdk-authsec/tree/f440f22',
    checked: '2026-11-23',
    mark: 'read',
  },
  'context7-blog': {
    title: 'Upstash, how to validate token audience in an MCP server',
    href: 'https://upstash.com/blog/mcp-oauth-token-audience',
    checked: on,
    mark: 'quote',
  },

  // The specification and what is proposed
  'mcp-spec-repository': {
    title: 'modelcontextprotocol, repository at b0f60ba',
    href: 'https://github.com/modelcontextprotocol/modelcontextprotocol/tree/b0f60ba5',
    checked: on,
    mark: 'read',
  },
  'mcp-sep-2752': {
    title: 'SEP-2752, HTTP message signatures',
    href: 'https://github.com/modelcontextprotocol/modelcontextprotocol/pull/2752',
    checked: on,
    mark: 'quote',
  },
  'mcp-issue-1614': {
    title: 'modelcontextprotocol, issue 1614',
    href: 'https://github.com/modelcontextprotocol/modelcontextprotocol/issues/1614',
    checked: on,
    mark: 'quote',
  },
  'mcp-roadmap': {
    title: 'MCP roadmap at b0f60ba',
    href: 'https://github.com/modelcontextprotocol/modelcontextprotocol/blob/b0f60ba5/docs/development/roadmap.mdx',
    checked: on,
    mark: 'read',
  },
} as const satisfies Sources
