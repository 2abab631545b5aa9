import type { Sources } from './source'

const read = (title: string, href: `https://${string}`) =>
  ({ title, href, checked: '2026-11-27', mark: 'read' }) as const
const quote = (title: string, href: `https://${string}`) =>
  ({ title, href, checked: '2026-11-27', mark: 'quote' }) as const

const github = 'https://github.com'

/** Where the texts of API gateways, proxies and of the APIs behind them stand. */
export const gatewaySources = {
  'kong-jwt-handler': read(
    'Kong at 0045b67, plugins/jwt',
    `${github}/Kong/kong/blob/0045b67/kong/plugins/jwt/handler.lua`,
  ),
  'tyk-mw-jwt': read('Tyk at 0078db1, mw_jwt.go', `${github}/TykTechnologies/tyk/blob/0078db1/gateway/mw_jwt.go`),
  'apisix-jwt-auth': read(
    'APISIX at 008fe7b, jwt-auth.lua',
    `${github}/apache/apisix/blob/008fe7b/apisix/plugins/jwt-auth.lua`,
  ),
  'apisix-jwt-auth-tests': quote(
    'APISIX at f8d76e2, tests of jwt-auth',
    `${github}/apache/apisix/blob/f8d76e2/t/plugin/jwt-auth.t`,
  ),
  'professional-services-603': quote(
    'GoogleCloudPlatform/professional-services 603: Invalid IAP credentials',
    `${github}/GoogleCloudPlatform/professional-services/issues/603`,
  ),
  'guidance-bedrock-718': quote(
    'Guidance for Claude Code with Amazon Bedrock 718: Cognito tokens at AgentCore',
    `${github}/aws-solutions-library-samples/guidance-for-claude-code-with-amazon-bedrock/pull/718`,
  ),
  'traefik-jwt-plugin': quote(
    'traefik-jwt-plugin at d1bf6bd, jwt.go',
    `${github}/traefik-plugins/traefik-jwt-plugin/blob/d1bf6bd/jwt.go`,
  ),
  'apisix-7924': quote('apisix 7924: missing user key in JWT token', `${github}/apache/apisix/issues/7924`),
  'apisix-8613': quote('apisix 8613: failed to verify jwt', `${github}/apache/apisix/issues/8613`),
  'apisix-3893': quote('apisix 3893: OIDC introspection failed', `${github}/apache/apisix/issues/3893`),
  'agentgateway-jwt': read(
    'agentgateway at 01bb947, http/jwt.rs',
    `${github}/agentgateway/agentgateway/blob/01bb947/crates/agentgateway/src/http/jwt.rs`,
  ),
  'agentgateway-638': quote(
    'agentgateway 638: Error(InvalidIssuer) in Kubernetes',
    `${github}/agentgateway/agentgateway/issues/638`,
  ),
  'envoy-gateway-8027': quote(
    'envoyproxy/gateway 8027: scopes in scp are not seen',
    `${github}/envoyproxy/gateway/issues/8027`,
  ),
  'sap-apim-jwt': quote(
    'SAP API Management at 7c30165, errors of the JWT policies',
    `${github}/SAP-docs/btp-integration-suite/blob/7c30165/docs/apim/API-Management/APIM-Development/generate-jwt-c28be0e.md`,
  ),
  'apigee-decode-jwt': quote(
    'Apigee: runtime errors of DecodeJWT',
    'https://docs.apigee.com/api-platform/troubleshoot/policies/runtime/decode-JWT-runtime-errors',
  ),
  'aws-http-api-jwt': quote(
    'Amazon API Gateway: troubleshooting JWT authorizers of HTTP APIs',
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-troubleshooting-jwt.html',
  ),
  'aws-lambda-authorizer-403': quote(
    'AWS: 403 with a Lambda authorizer',
    'https://aws.amazon.com/premiumsupport/knowledge-center/api-gateway-403-error-lambda-authorizer/',
  ),
  'aws-lambda-authorizer-cache': quote(
    'AWS: 403 with a Lambda authorizer that is cached',
    'https://aws.amazon.com/premiumsupport/knowledge-center/api-gateway-lambda-authorization-errors/',
  ),
  'copilotkit-6920': quote(
    'CopilotKit 6920: AgentCore and Missing Authentication Token',
    `${github}/CopilotKit/CopilotKit/pull/6920`,
  ),
  'repost-agentcore-auth0': quote(
    'AWS re:Post: AgentCore gateway with Auth0, Invalid Bearer token',
    'https://repost.aws/questions/QU5w0z-OjURsa4NfR8jS4NYw/getting-401-on-agentcore-gateway-with-auth0-inbound',
  ),
  'agentcore-cli-714': quote(
    'agentcore-cli 714: Authorization method mismatch',
    `${github}/aws/agentcore-cli/issues/714`,
  ),
  'azure-apim-validate-jwt': quote(
    'Azure API Management: the policy validate-jwt',
    'https://learn.microsoft.com/en-ie/azure/api-management/validate-jwt-policy',
  ),
  'gist-apim-validate-jwt': quote(
    'A policy validate-jwt with its text for refusals',
    'https://gist.github.com/manishtiwari25/923429a113fd19e1261e2eacab2b8d87',
  ),
  'azure-qna-1064084': quote(
    'Microsoft Q&A 1064084: Claim value mismatch',
    'https://learn.microsoft.com/en-us/answers/questions/1064084/claim-value-mismatch-aud-xxxx-480e-b6bf-xxxxxx',
  ),
  'azure-apim-401': quote(
    'Azure API Management: 401 while invoking APIs',
    `${github}/MicrosoftDocs/SupportArticles-docs/blob/main/support/azure/api-mgmt/availability/unauthorized-errors-invoke-apis.md`,
  ),
  'oauth2-proxy-1931': quote(
    'oauth2-proxy 1931: Keycloak and the allowed audiences',
    `${github}/oauth2-proxy/oauth2-proxy/issues/1931`,
  ),
  'oauth2-proxy-2207': quote(
    'oauth2-proxy 2207: audience claims do not exist',
    `${github}/oauth2-proxy/oauth2-proxy/issues/2207`,
  ),
  'mod-auth-openidc-180': quote(
    'mod_auth_openidc 180: could not find key with kid',
    `${github}/OpenIDC/mod_auth_openidc/issues/180`,
  ),
  'mod-auth-openidc-73': quote(
    'mod_auth_openidc 73: issued in the future',
    `${github}/OpenIDC/mod_auth_openidc/issues/73`,
  ),
  'octokit-auth-app-698': quote(
    'octokit/auth-app.js 698: exp is too far in the future',
    `${github}/octokit/auth-app.js/issues/698`,
  ),
  'octokit-auth-app-375': quote('octokit/auth-app.js 375: a wrong App id', `${github}/octokit/auth-app.js/issues/375`),
  'github3-1050': quote('github3.py 1050: exp must be numeric', `${github}/sigmavirus24/github3.py/issues/1050`),
  'kiro-9881': quote('Kiro 9881: scope does not match', `${github}/kirodotdev/Kiro/issues/9881`),
  'pipedream-20701': quote(
    'pipedream 20701: Databricks, credential was not sent',
    `${github}/PipedreamHQ/pipedream/issues/20701`,
  ),
} as const satisfies Sources
