import type { ProductId } from './issuers'
import type { SdkId } from './sdks'

/** What people call a product, an SDK or a library beside the name its section has. Between commas stands one name. */
export const otherNames: Readonly<Partial<Record<ProductId | SdkId, string>>> = {
  'oracle-identity-domains': 'idcs, oracle idcs, oci iam, oracle identity cloud service',
  'sap-xsuaa': 'sap btp, uaa, sap authorization and trust management',
  keycloak: 'rhbk, red hat build of keycloak, red hat sso',
  entra: 'azure, azure ad, azure active directory, microsoft, microsoft entra, aad',
  'azure-ad-b2c': 'b2c',
  adfs: 'active directory federation services',
  cognito: 'aws cognito, aws, bedrock agentcore',
  workos: 'authkit',
  pingone: 'ping identity',
  hydra: 'ory, ory network',
  'oidc-provider': 'node-oidc-provider, panva',
  duende: 'identityserver, identity server',
  'django-oauth-toolkit': 'dot, django',
  'better-auth': 'better auth',
  kubernetes: 'k8s, service account token',
  'github-actions': 'github oidc',
  gitlab: 'gitlab oidc',
  'typescript-v1': 'node, node.js, javascript, @modelcontextprotocol/sdk',
  'typescript-v2': '@modelcontextprotocol/server, @modelcontextprotocol/express',
  python: 'mcp python, pip mcp',
  go: 'golang, go mcp',
  csharp: 'dotnet, .net, asp.net, c sharp',
  rust: 'rmcp',
  'spring-boot': 'spring security, java',
  cloudflare: 'cloudflare workers, wrangler',
  jose: 'panva jose, node jose',
  pyjwt: 'python jwt',
  'golang-jwt': 'jwt-go, go jwt',
}
