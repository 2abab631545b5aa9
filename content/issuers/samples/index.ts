import type { Samples } from '@/lib/issuers/sample'
import { adfsSamples } from './adfs'
import { graviteeAmSamples } from './gravitee-am'
import { propelauthSamples } from './propelauth'
import { pocketIdSamples } from './pocket-id'
import { fronteggSamples } from './frontegg'
import { supertokensSamples } from './supertokens'
import { sapXsuaaSamples } from './sap-xsuaa'
import { oracleIdentityDomainsSamples } from './oracle-identity-domains'
import { kindeSamples } from './kinde'
import { auth0Samples } from './auth0'
import { authentikSamples } from './authentik'
import { azureAdB2cSamples } from './azure-ad-b2c'
import { betterAuthSamples } from './better-auth'
import { casdoorSamples } from './casdoor'
import { clerkSamples } from './clerk'
import { cloudflareAccessSamples } from './cloudflare-access'
import { cognitoSamples } from './cognito'
import { databricksSamples } from './databricks'
import { descopeSamples } from './descope'
import { djangoOauthToolkitSamples } from './django-oauth-toolkit'
import { duendeSamples } from './duende'
import { entraSamples } from './entra'
import { fusionauthSamples } from './fusionauth'
import { githubSamples } from './github'
import { githubActionsSamples } from './github-actions'
import { gitlabSamples } from './gitlab'
import { googleSamples } from './google'
import { hydraSamples } from './hydra'
import { keycloakSamples } from './keycloak'
import { kubernetesSamples } from './kubernetes'
import { logtoSamples } from './logto'
import { n8nSamples } from './n8n'
import { oidcProviderSamples } from './oidc-provider'
import { oktaSamples } from './okta'
import { oneloginSamples } from './onelogin'
import { pingamSamples } from './pingam'
import { pingfederateSamples } from './pingfederate'
import { pingoneSamples } from './pingone'
import { rauthySamples } from './rauthy'
import { scalekitSamples } from './scalekit'
import { springAuthorizationServerSamples } from './spring-authorization-server'
import { stytchSamples } from './stytch'
import { supabaseSamples } from './supabase'
import { workosSamples } from './workos'
import { wso2Samples } from './wso2'
import { zitadelSamples } from './zitadel'
import type { ProductId } from '../index'

/** A product without profiles has none. */
const samplesById: { readonly [id in ProductId]?: Samples } = {
  keycloak: keycloakSamples,
  entra: entraSamples,
  'azure-ad-b2c': azureAdB2cSamples,
  adfs: adfsSamples,
  okta: oktaSamples,
  auth0: auth0Samples,
  cognito: cognitoSamples,
  google: googleSamples,
  github: githubSamples,
  supabase: supabaseSamples,
  zitadel: zitadelSamples,
  workos: workosSamples,
  stytch: stytchSamples,
  descope: descopeSamples,
  pingone: pingoneSamples,
  pingam: pingamSamples,
  'oracle-identity-domains': oracleIdentityDomainsSamples,
  'sap-xsuaa': sapXsuaaSamples,
  pingfederate: pingfederateSamples,
  clerk: clerkSamples,
  scalekit: scalekitSamples,
  logto: logtoSamples,
  kinde: kindeSamples,
  frontegg: fronteggSamples,
  propelauth: propelauthSamples,
  duende: duendeSamples,
  hydra: hydraSamples,
  'oidc-provider': oidcProviderSamples,
  'spring-authorization-server': springAuthorizationServerSamples,
  'django-oauth-toolkit': djangoOauthToolkitSamples,
  authentik: authentikSamples,
  fusionauth: fusionauthSamples,
  rauthy: rauthySamples,
  'pocket-id': pocketIdSamples,
  'better-auth': betterAuthSamples,
  supertokens: supertokensSamples,
  casdoor: casdoorSamples,
  wso2: wso2Samples,
  onelogin: oneloginSamples,
  n8n: n8nSamples,
  databricks: databricksSamples,
  kubernetes: kubernetesSamples,
  'github-actions': githubActionsSamples,
  gitlab: gitlabSamples,
  'gravitee-am': graviteeAmSamples,
  'cloudflare-access': cloudflareAccessSamples,
}

const none: Samples = {}

/** By profile. */
export const samplesOf = (id: string): Samples => samplesById[id as ProductId] ?? none
