import type { Sources } from './source'

const read = (title: string, href: `https://${string}`) =>
  ({ title, href, checked: '2026-11-27', mark: 'read' }) as const
const quote = (title: string, href: `https://${string}`) =>
  ({ title, href, checked: '2026-11-27', mark: 'quote' }) as const

const github = 'https://github.com'
const mcp = `${github}/modelcontextprotocol` as const

/** Where the texts of sign-in and of APIs behind a server stand, or were reported. */
export const signInTextSources = {
  'oracle-25707': quote('Oracle, ORA-25707', 'https://docs.oracle.com/en/error-help/db/ora-25707'),
  'oracle-25708': quote('Oracle, ORA-25708', 'https://docs.oracle.com/error-help/db/ora-25708'),
  'daemon-v2-145': quote(
    'active-directory-dotnetcore-daemon-v2 145: InvalidAuthenticationTokenAudience',
    `${github}/Azure-Samples/active-directory-dotnetcore-daemon-v2/issues/145`,
  ),
  'graph-training-31': quote(
    'msgraph-training-dotnet 31: CompactToken parsing failed',
    `${github}/microsoftgraph/msgraph-training-dotnet/issues/31`,
  ),
  'google-api-php-2479': quote(
    'google-api-php-client 2479: Expected OAuth 2 access token',
    `${github}/googleapis/google-api-php-client/issues/2479`,
  ),
  'claude-code-58700': quote(
    'claude-code 58700: redirect_uri_mismatch at Google',
    `${github}/anthropics/claude-code/issues/58700`,
  ),
  'codex-30460': quote('codex 30460: a redirect URI with an id', `${github}/openai/codex/issues/30460`),
  'keycloak-10528': quote(
    'keycloak 10528: Invalid parameter: redirect_uri',
    `${github}/keycloak/keycloak/issues/10528`,
  ),
  'httpx-auth-110': quote('httpx_auth 110: a Login redirect URI of Okta', `${github}/Colin-b/httpx_auth/issues/110`),
  'cognito-at-edge-6': quote('cognito-at-edge 6: redirect_mismatch', `${github}/awslabs/cognito-at-edge/issues/6`),
  'fastmcp-1628': quote('fastmcp 1628: not registered for client', `${github}/PrefectHQ/fastmcp/issues/1628`),
  'workers-oauth-provider-29': quote(
    'workers-oauth-provider 29: Invalid redirect URI',
    `${github}/cloudflare/workers-oauth-provider/issues/29`,
  ),
  'claude-code-17733': quote(
    'claude-code 17733: OAuth state mismatch',
    `${github}/anthropics/claude-code/issues/17733`,
  ),
  'open-webui-26654': quote(
    'open-webui 26654: Missing "authorize_url" value',
    `${github}/open-webui/open-webui/pull/26654`,
  ),
  'librechat-420': quote('librechat.ai 420: expires_in as a text', `${github}/LibreChat-AI/librechat.ai/issues/420`),
  'mcp-atlassian-1188': quote(
    'mcp-atlassian 1188: Existing OAuth client information is required',
    `${github}/sooperset/mcp-atlassian/issues/1188`,
  ),
  'git-mcp-43': quote('git-mcp 43: Endpoint origin does not match', `${github}/idosal/git-mcp/issues/43`),
  'copilot-cli-4480': quote(
    'copilot-cli 4480: Incompatible authorization server',
    `${github}/github/copilot-cli/issues/4480`,
  ),
  'mcp-ts-authorize-handler': read(
    'typescript-sdk at 0491e2c, handlers/authorize.ts',
    `${mcp}/typescript-sdk/blob/0491e2c/src/server/auth/handlers/authorize.ts`,
  ),
  'mcp-ts-token-handler': read(
    'typescript-sdk at 0491e2c, handlers/token.ts',
    `${mcp}/typescript-sdk/blob/0491e2c/src/server/auth/handlers/token.ts`,
  ),
  'mcp-ts-client-auth': read(
    'typescript-sdk at 25b631c, clientAuth.ts',
    `${mcp}/typescript-sdk/blob/25b631c/src/server/auth/middleware/clientAuth.ts`,
  ),
  'mcp-py-token-handler': read(
    'python-sdk at 05f60ce, handlers/token.py',
    `${mcp}/python-sdk/blob/05f60ce/src/mcp/server/auth/handlers/token.py`,
  ),
  'mcp-py-register-handler': read(
    'python-sdk at 080e9f5, handlers/register.py',
    `${mcp}/python-sdk/blob/080e9f5/src/mcp/server/auth/handlers/register.py`,
  ),
  'mcp-py-client-auth': read(
    'python-sdk at 041adb2, client_auth.py',
    `${mcp}/python-sdk/blob/041adb2/src/mcp/server/auth/middleware/client_auth.py`,
  ),
  'mcp-py-client-oauth2': read(
    'python-sdk at 023c442, client/auth/oauth2.py',
    `${mcp}/python-sdk/blob/023c442/src/mcp/client/auth/oauth2.py`,
  ),
  'mcp-py-client-utils': read(
    'python-sdk at 0567b48, client/auth/utils.py',
    `${mcp}/python-sdk/blob/0567b48/src/mcp/client/auth/utils.py`,
  ),
  'mcp-csharp-client-oauth': read(
    'csharp-sdk at 008d07c, ClientOAuthProvider.cs',
    `${mcp}/csharp-sdk/blob/008d07c/src/ModelContextProtocol.Core/Authentication/ClientOAuthProvider.cs`,
  ),
  'mcp-go-authorization-code': read(
    'go-sdk at 0115c95, authorization_code.go',
    `${mcp}/go-sdk/blob/0115c95/auth/authorization_code.go`,
  ),
  'mcp-rust-auth': read(
    'rust-sdk at 00131f5, transport/auth.rs',
    `${mcp}/rust-sdk/blob/00131f5/crates/rmcp/src/transport/auth.rs`,
  ),
} as const satisfies Sources
