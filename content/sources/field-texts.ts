import type { Sources } from './source'

const read = (title: string, href: `https://${string}`) =>
  ({ title, href, checked: '2026-11-27', mark: 'read' }) as const
const quote = (title: string, href: `https://${string}`) =>
  ({ title, href, checked: '2026-11-27', mark: 'quote' }) as const

const github = 'https://github.com'

/** Where messages stand that readers paste beside a token: of clusters, clouds, sign-in and proxies. */
export const fieldTextSources = {
  'kubernetes-136887': quote(
    'kubernetes 136887: oidc: email not verified',
    `${github}/kubernetes/kubernetes/issues/136887`,
  ),
  'kubernetes-50449': quote(
    'kubernetes 50449: asked for the client to provide credentials',
    `${github}/kubernetes/kubernetes/issues/50449`,
  ),
  'kubernetes-48777': quote('kubernetes 48777: no email_verified', `${github}/kubernetes/kubernetes/issues/48777`),
  'ms-365-mcp-485': quote('ms-365-mcp-server 485: AADSTS70043', `${github}/Softeria/ms-365-mcp-server/issues/485`),
  'copilot-cli-4582': quote('copilot-cli 4582: AADSTS900144', `${github}/github/copilot-cli/issues/4582`),
  'claude-code-54372': quote('claude-code 54372: AADSTS900971', `${github}/anthropics/claude-code/issues/54372`),
  'cipp-351': quote('CIPP 351: AADSTS50011 after AADSTS9010010', `${github}/CyberDrain/CIPP/issues/351`),
  'azure-sdk-go-22386': quote('azure-sdk-for-go 22386: AADSTS7000218', `${github}/Azure/azure-sdk-for-go/issues/22386`),
  'oauth2ms-19': quote('oauth2ms 19: AADSTS700025', `${github}/harishkrupo/oauth2ms/issues/19`),
  'mcp-remote-74': quote('mcp-remote 74: Token exchange failed', `${github}/punkpeye/mcp-remote/issues/74`),
  'typescript-sdk-1342': quote(
    'typescript-sdk 1342: an error in an answer with 200',
    `${github}/modelcontextprotocol/typescript-sdk/issues/1342`,
  ),
  'python-sdk-814': quote(
    'python-sdk 814: OAuthMetadata is not taken',
    `${github}/modelcontextprotocol/python-sdk/issues/814`,
  ),
  'goose-3369': quote('goose 3369: ServerBoxError(ChannelClosed)', `${github}/aaif-goose/goose/issues/3369`),
  'aspnetcore-34233': quote(
    'aspnetcore 34233: No SecurityTokenValidator available',
    `${github}/dotnet/aspnetcore/issues/34233`,
  ),
  'aspnetcore-2203': quote('aspnetcore 2203: Authorization failed for user', `${github}/dotnet/aspnetcore/issues/2203`),
  'passport-251': quote("passport 251: accessDenied('The JWT string ...')", `${github}/laravel/passport/issues/251`),
  'oauth2-proxy-1322': quote(
    'oauth2-proxy 1322: Remote error of ForwardAuth',
    `${github}/oauth2-proxy/oauth2-proxy/issues/1322`,
  ),
  'oauth2-proxy-2111': quote(
    'oauth2-proxy 2111: auth request unexpected status',
    `${github}/oauth2-proxy/oauth2-proxy/issues/2111`,
  ),
  'codex-4707': quote('codex 4707: Auth required', `${github}/openai/codex/issues/4707`),
  'codex-5953': quote('codex 5953: Failed to parse metadata', `${github}/openai/codex/issues/5953`),
  'codex-46158': quote('codex 46158: unknown session', `${github}/openai/codex/issues/46158`),
  'miro-ai-29': quote('miro-ai 29: Gemini finds no OAuth configuration', `${github}/miroapp/miro-ai/issues/29`),
  'github-mcp-1081': quote(
    'github-mcp-server 1081: Error fetching OAuth configuration',
    `${github}/github/github-mcp-server/issues/1081`,
  ),
  'tanstack-652': quote('tanstack.com 652: a redirect URI of Cursor', `${github}/TanStack/tanstack.com/issues/652`),
  'supabase-43662': quote('supabase 43662: Unrecognized client_id', `${github}/supabase/supabase/issues/43662`),
  'vscode-276513': quote('vscode 276513: no client details', `${github}/microsoft/vscode/issues/276513`),
  'oauth2-proxy-jwt-session': read(
    'oauth2-proxy at 0791309, jwt_session.go',
    `${github}/oauth2-proxy/oauth2-proxy/blob/0791309/pkg/middleware/jwt_session.go`,
  ),
  'oauth2-proxy-709': quote('oauth2-proxy 709: an access token', `${github}/oauth2-proxy/oauth2-proxy/issues/709`),
  'oauth2-proxy-1120': quote('oauth2-proxy 1120: email_verified', `${github}/oauth2-proxy/oauth2-proxy/issues/1120`),
  'istio-40944': quote('istio 40944: rbac_access_denied_matched_policy', `${github}/istio/istio/issues/40944`),
  'angular2-authentication-84': quote(
    'angular2-authentication-sample 84: expected: undefined',
    `${github}/auth0-blog/angular2-authentication-sample/issues/84`,
  ),
  'keycloak-nodejs-example-6': quote(
    'keycloak-nodejs-example 6: no public key',
    `${github}/v-ladynev/keycloak-nodejs-example/issues/6`,
  ),
  'traefikoidc-49': quote('traefikoidc 49: token replay detected', `${github}/lukaszraczylo/traefikoidc/issues/49`),
  'kong-oidc-83': quote('kong-oidc 83: issuer and address of discovery', `${github}/nokia/kong-oidc/issues/83`),
  'apisix-9288': quote('apisix 9288: introspection times out', `${github}/apache/apisix/issues/9288`),
  'kong-jwt-keycloak-13': quote(
    'kong-plugin-jwt-keycloak 13: Token issuer not allowed',
    `${github}/gbbirkisson/kong-plugin-jwt-keycloak/issues/13`,
  ),
  'aws-jwt-verify-jwt': read(
    'aws-jwt-verify at 0c71ec1, jwt.ts',
    `${github}/awslabs/aws-jwt-verify/blob/0c71ec1/src/jwt.ts`,
  ),
  'aws-jwt-verify-cognito': read(
    'aws-jwt-verify at 00ffaeb, cognito-verifier.ts',
    `${github}/awslabs/aws-jwt-verify/blob/00ffaeb/src/cognito-verifier.ts`,
  ),
  'configure-aws-775': quote(
    'configure-aws-credentials 775: Incorrect token audience',
    `${github}/aws-actions/configure-aws-credentials/issues/775`,
  ),
  'configure-aws-690': quote(
    'configure-aws-credentials 690: AssumeRoleWithWebIdentity',
    `${github}/aws-actions/configure-aws-credentials/issues/690`,
  ),
  'configure-aws-280': quote(
    'configure-aws-credentials 280: no provider in the account',
    `${github}/aws-actions/configure-aws-credentials/issues/280`,
  ),
  'supabase-js-842': quote('supabase-js 842: JWSInvalidSignature', `${github}/supabase/supabase-js/issues/842`),
  'supabase-cli-4098': quote('supabase cli 4098: No suitable key', `${github}/supabase/cli/issues/4098`),
  'postgrest-2093': quote('postgrest 2093: JWTNotInAudience', `${github}/PostgREST/postgrest/issues/2093`),
  'fosite-556': quote('fosite 556: an audience that is not on the list', `${github}/ory/fosite/issues/556`),
  'hydra-457': quote('hydra 457: introspection answers 401', `${github}/ory/hydra/issues/457`),
  'okta-wordpress-35': quote(
    'okta-wordpress-sign-in-widget 35: Policy evaluation failed',
    `${github}/oktadev/okta-wordpress-sign-in-widget/issues/35`,
  ),
  'envoy-41567': quote('envoy 41567: a compressed payload', `${github}/envoyproxy/envoy/issues/41567`),
  'aws-jwt-verify-98': quote('aws-jwt-verify 98: Missing Scope', `${github}/awslabs/aws-jwt-verify/issues/98`),
  'gatekeeper-workshop-11': quote(
    'docker-keycloak-traefik-workshop 11: aud=account at Gatekeeper',
    `${github}/ibuetler/docker-keycloak-traefik-workshop/issues/11`,
  ),
  'jitsi-openid-341': quote(
    'jitsi-openid 341: not a trusted audience, by Zitadel',
    `${github}/MarcelCoding/jitsi-openid/issues/341`,
  ),
  'azure-mcp-717': quote('azure-mcp 717: the wrong issuer', `${github}/Azure/azure-mcp/issues/717`),
  'scrcpy-mcp-35': quote('scrcpy-mcp 35: the audience of mcp-publisher', `${github}/JuanCF/scrcpy-mcp/pull/35`),
  'ocis-docs-349': quote('owncloud docs-ocis 349: no kid in the header', `${github}/owncloud/docs-ocis/issues/349`),
  'okta-spring-boot-165': quote(
    'okta-spring-boot 165: invalid claims, iat',
    `${github}/okta/okta-spring-boot/issues/165`,
  ),
  'cognito-identity-js-391': quote(
    'amazon-cognito-identity-js 391: Issuer doesn’t match providerName',
    `${github}/amazon-archives/amazon-cognito-identity-js/issues/391`,
  ),
  'identity-model-2577': quote(
    'IdentityModel extensions 2577: no dots, by packages that do not fit',
    `${github}/AzureAD/azure-activedirectory-identitymodel-extensions-for-dotnet/issues/2577`,
  ),
  'quarkus-35005': quote('quarkus 35005: a failure without a reason', `${github}/quarkusio/quarkus/pull/35005`),
} as const satisfies Sources
