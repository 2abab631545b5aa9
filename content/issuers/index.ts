import type { Product } from '@/lib/issuers/product'
import { atlassian } from './atlassian'
import { auth0 } from './auth0'
import { authelia } from './authelia'
import { authentik } from './authentik'
import { betterAuth } from './better-auth'
import { casdoor } from './casdoor'
import { clerk } from './clerk'
import { cognito } from './cognito'
import { databricks } from './databricks'
import { descope } from './descope'
import { djangoOauthToolkit } from './django-oauth-toolkit'
import { duende } from './duende'
import { entra } from './entra'
import { fusionauth } from './fusionauth'
import { github } from './github'
import { google } from './google'
import { hydra } from './hydra'
import { keycloak } from './keycloak'
import { logto } from './logto'
import { n8n } from './n8n'
import { oidcProvider } from './oidc-provider'
import { okta } from './okta'
import { pingam } from './pingam'
import { pingfederate } from './pingfederate'
import { pingone } from './pingone'
import { rauthy } from './rauthy'
import { scalekit } from './scalekit'
import { springAuthorizationServer } from './spring-authorization-server'
import { stytch } from './stytch'
import { supabase } from './supabase'
import { workos } from './workos'
import { apple } from './apple'
import { adfs } from './adfs'
import { graviteeAm } from './gravitee-am'
import { propelauth } from './propelauth'
import { pocketId } from './pocket-id'
import { dex } from './dex'
import { frontegg } from './frontegg'
import { supertokens } from './supertokens'
import { sapXsuaa } from './sap-xsuaa'
import { oracleIdentityDomains } from './oracle-identity-domains'
import { kinde } from './kinde'
import { azureAdB2c } from './azure-ad-b2c'
import { cloudflareAccess } from './cloudflare-access'
import { firebase } from './firebase'
import { githubActions } from './github-actions'
import { gitlab } from './gitlab'
import { kubernetes } from './kubernetes'
import { linkedin } from './linkedin'
import { salesforce } from './salesforce'
import { jumpcloud } from './jumpcloud'
import { onelogin } from './onelogin'
import { wso2 } from './wso2'
import { zitadel } from './zitadel'

/** Every product that is known here, in the order of the table. */
const byId = {
  keycloak,
  entra,
  'azure-ad-b2c': azureAdB2c,
  adfs,
  okta,
  auth0,
  cognito,
  google,
  github,
  supabase,
  zitadel,
  workos,
  stytch,
  descope,
  pingone,
  pingfederate,
  pingam,
  'oracle-identity-domains': oracleIdentityDomains,
  'sap-xsuaa': sapXsuaa,
  clerk,
  scalekit,
  logto,
  kinde,
  frontegg,
  propelauth,
  duende,
  hydra,
  'oidc-provider': oidcProvider,
  'spring-authorization-server': springAuthorizationServer,
  'django-oauth-toolkit': djangoOauthToolkit,
  authentik,
  authelia,
  dex,
  fusionauth,
  rauthy,
  'pocket-id': pocketId,
  'better-auth': betterAuth,
  supertokens,
  casdoor,
  wso2,
  onelogin,
  jumpcloud,
  n8n,
  firebase,
  apple,
  linkedin,
  salesforce,
  atlassian,
  databricks,
  kubernetes,
  'github-actions': githubActions,
  gitlab,
  'gravitee-am': graviteeAm,
  'cloudflare-access': cloudflareAccess,
} as const satisfies Record<string, Product>

export type ProductId = keyof typeof byId

export const products: readonly Product[] = Object.values(byId)

/** For ids an author wrote: an unknown one does not compile. */
export const productById = (id: ProductId): Product => byId[id]
