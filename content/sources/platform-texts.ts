import type { Sources } from './source'

const read = (title: string, href: `https://${string}`) =>
  ({ title, href, checked: '2026-11-27', mark: 'read' }) as const
const quote = (title: string, href: `https://${string}`) =>
  ({ title, href, checked: '2026-11-27', mark: 'quote' }) as const

const github = 'https://github.com'

/** Where the texts of platforms that stand in front of a server are listed, or were reported. */
export const platformTextSources = {
  'supabase-error-codes': quote(
    'Supabase, error codes of Edge Functions',
    'https://supabase.com/docs/guides/functions/error-codes',
  ),
  'cloud-run-public': quote(
    'Cloud Run, allowing public access',
    'https://cloud.google.com/run/docs/authenticating/public',
  ),
  'esp-v2-542': quote(
    'esp-v2 542: not authorized to invoke this service',
    `${github}/GoogleCloudPlatform/esp-v2/issues/542`,
  ),
  'codelabs-1587': quote(
    'googlecodelabs 1587: an MCP server on Cloud Run, no permission to get URL',
    `${github}/googlecodelabs/feedback/issues/1587`,
  ),
  'apim-functions-21': quote(
    'remote-mcp-apim-functions-python 21: WebJobsAuthLevel was forbidden',
    `${github}/Azure-Samples/remote-mcp-apim-functions-python/issues/21`,
  ),
  'functions-typescript-57': quote(
    'remote-mcp-functions-typescript 57: Cannot force new registration',
    `${github}/Azure-Samples/remote-mcp-functions-typescript/pull/57`,
  ),
  'fastmcp-4850': quote(
    'fastmcp 4850: what OAuthProxy looks up, and what it prints',
    `${github}/PrefectHQ/fastmcp/issues/4850`,
  ),
  'mcp-remote-135': quote('mcp-remote 135: Fatal error: ServerError', `${github}/punkpeye/mcp-remote/issues/135`),
  'vault-8376': quote('vault 8376: aud and bound audiences', `${github}/hashicorp/vault/issues/8376`),
  'vault-jwt-300': quote(
    'vault-plugin-auth-jwt 300: aud without bound audiences',
    `${github}/hashicorp/vault-plugin-auth-jwt/pull/300`,
  ),
  'eks-starter-171': quote(
    'sample-genai-on-eks-starter-kit 171: LiteLLM reads keys for /mcp strictly',
    `${github}/aws-samples/sample-genai-on-eks-starter-kit/pull/171`,
  ),
  'nao-1620': quote('nao 1620: no token payload', `${github}/getnao/nao/issues/1620`),
  'superset-3459': quote('superset 3459: requested resource invalid', `${github}/superset-sh/superset/pull/3459`),
  'wso2-error-handling': quote(
    'WSO2 API Manager 4.5, error handling',
    'https://apim.docs.wso2.com/en/4.5.0/troubleshooting/error-handling/',
  ),
  'firebase-admin-node-185': quote(
    'firebase-admin-node 185: Firebase ID token has expired',
    `${github}/firebase/firebase-admin-node/issues/185`,
  ),
  'firebase-admin-go-723': quote(
    'firebase-admin-go 723: invalid aud',
    `${github}/firebase/firebase-admin-go/issues/723`,
  ),
  'mcp-auth-js-28': quote('mcp-auth/js 28: client_id or azp', `${github}/mcp-auth/js/issues/28`),
  'okta-java-verifier': read(
    'okta-jwt-verifier-java at 0f636c8, TokenVerifierSupport.java',
    `${github}/okta/okta-jwt-verifier-java/blob/0f636c8/impl/src/main/java/com/okta/jwt/impl/jjwt/TokenVerifierSupport.java`,
  ),
  'okta-java-claims': read(
    'okta-jwt-verifier-java at 2105a09, OktaJWTClaimsVerifier.java',
    `${github}/okta/okta-jwt-verifier-java/blob/2105a09/verifier/src/main/java/com/okta/jwt/impl/OktaJWTClaimsVerifier.java`,
  ),
} as const satisfies Sources
