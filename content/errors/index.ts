import type { SourceId } from '@/content/sources'
import type { ErrorText, Printer } from '@/lib/error-texts/entry'
import { agentgateway } from './agentgateway'
import { apigee } from './apigee'
import { apis, gitHub, modAuthOpenidc } from './apis'
import { authlib } from './authlib'
import { authorizationServers } from './authorization-servers'
import { aws } from './aws'
import { awsJwtVerify, awsSts } from './aws-jwt-verify'
import { azureApiManagement } from './azure-api-management'
import { clientApps } from './client-apps'
import { clientSignIn } from './client-sign-in'
import { mcpClients } from './clients'
import { dpop } from './dpop'
import { entraSignIn } from './entra-sign-in'
import { envoy } from './envoy'
import { cloudflare, fastmcp, mcpAuth } from './frameworks'
import { gateways, zoom } from './gateways'
import { firebase } from './firebase'
import { goOidc } from './go-oidc'
import { golangJwt } from './golang-jwt'
import { googleIap } from './google-iap'
import { issuerRefusals } from './issuer-refusals'
import { javaJwt } from './java-jwt'
import { jose } from './jose'
import { keycloak } from './keycloak'
import { kong } from './kong'
import { kubernetes } from './kubernetes'
import { auth0Node, expressJwt, fastify, hono } from './node-frameworks'
import { azureApis, googleApis, hasura, oracle } from './data-apis'
import { jjwt, nimbus, smallrye } from './jvm'
import { mcpServersSignIn } from './mcp-authorization-server'
import { mcpClientsSignIn } from './mcp-clients-sign-in'
import { mcpPhp } from './mcp-php'
import { nginx } from './nginx'
import { django, fastapi, flask } from './python-web'
import { redirectUris } from './redirect-uris'
import { doorkeeper, league, php, ruby } from './ruby-php'
import { goJose, jwtKit, openidconnectRust, rust } from './rust-go-swift'
import { luaRestyOpenidc } from './lua-resty-openidc'
import { mcpGo, mcpPython, mcpTypescript } from './mcp-sdks'
import { microsoft } from './microsoft-identity'
import { jsonwebtoken, jwksRsa } from './node-jsonwebtoken'
import { oauth2Proxy } from './oauth2-proxy'
import { azureFunctions, betterAuth, cloudRun, litellm, oktaJava, supabaseFunctions, vault } from './platforms'
import { postgrest } from './postgrest'
import type { PrinterTexts } from './printer-texts'
import { pyjwt } from './pyjwt'
import { pythonJose } from './python-jose'
import { rfc6750 } from './rfc-6750'
import { java } from './spring'
import { traefik } from './traefik'
import { apisix, tyk } from './tyk-apisix'
import { vsCode } from './vs-code'
import { wso2 } from './wso2'

/** Every printer and its texts, in the order of the list. */
export const printerTexts: readonly PrinterTexts[] = [
  jose,
  jsonwebtoken,
  jwksRsa,
  fastify,
  auth0Node,
  expressJwt,
  hono,
  pyjwt,
  pythonJose,
  authlib,
  flask,
  django,
  fastapi,
  golangJwt,
  goOidc,
  goJose,
  rust,
  openidconnectRust,
  jwtKit,
  microsoft,
  java,
  javaJwt,
  jjwt,
  nimbus,
  oktaJava,
  smallrye,
  ruby,
  doorkeeper,
  php,
  league,
  mcpTypescript,
  mcpPython,
  mcpGo,
  mcpPhp,
  fastmcp,
  cloudflare,
  mcpAuth,
  betterAuth,
  envoy,
  agentgateway,
  apigee,
  aws,
  awsJwtVerify,
  awsSts,
  azureApiManagement,
  azureFunctions,
  kong,
  luaRestyOpenidc,
  nginx,
  kubernetes,
  postgrest,
  supabaseFunctions,
  hasura,
  oracle,
  azureApis,
  googleApis,
  firebase,
  tyk,
  vault,
  litellm,
  apisix,
  wso2,
  traefik,
  googleIap,
  cloudRun,
  oauth2Proxy,
  modAuthOpenidc,
  gateways,
  zoom,
  gitHub,
  apis,
  rfc6750,
  dpop,
  authorizationServers,
  redirectUris,
  mcpServersSignIn,
  entraSignIn,
  issuerRefusals,
  keycloak,
  mcpClients,
  clientSignIn,
  mcpClientsSignIn,
  clientApps,
  vsCode,
]

export const printers: readonly Printer[] = printerTexts.map(({ id, name, hints }) => ({ id, name, hints }))

type SourcedText = ErrorText & { readonly source: SourceId }

/** Every known message. */
export const errorTexts: readonly SourcedText[] = printerTexts.flatMap(({ id, source, texts }) =>
  texts.map((text) => ({ source, ...text, printedBy: id })),
)
