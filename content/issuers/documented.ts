import type { DocumentedProduct, ProductFacts } from '@/lib/issuers/facts'
import type { Product } from '@/lib/issuers/product'
import { atlassianFacts } from './atlassian'
import { auth0Facts } from './auth0'
import { autheliaFacts } from './authelia'
import { authentikFacts } from './authentik'
import { betterAuthFacts } from './better-auth'
import { casdoorFacts } from './casdoor'
import { clerkFacts } from './clerk'
import { cognitoFacts } from './cognito'
import { databricksFacts } from './databricks'
import { descopeFacts } from './descope'
import { djangoOauthToolkitFacts } from './django-oauth-toolkit'
import { duendeFacts } from './duende'
import { entraFacts } from './entra'
import { fusionauthFacts } from './fusionauth'
import { githubFacts } from './github'
import { googleFacts } from './google'
import { hydraFacts } from './hydra'
import { keycloakFacts } from './keycloak'
import { logtoFacts } from './logto'
import { n8nFacts } from './n8n'
import { oidcProviderFacts } from './oidc-provider'
import { oktaFacts } from './okta'
import { pingamFacts } from './pingam'
import { pingfederateFacts } from './pingfederate'
import { pingoneFacts } from './pingone'
import { rauthyFacts } from './rauthy'
import { scalekitFacts } from './scalekit'
import { springAuthorizationServerFacts } from './spring-authorization-server'
import { stytchFacts } from './stytch'
import { supabaseFacts } from './supabase'
import { workosFacts } from './workos'
import { appleFacts } from './apple'
import { adfsFacts } from './adfs'
import { graviteeAmFacts } from './gravitee-am'
import { propelauthFacts } from './propelauth'
import { pocketIdFacts } from './pocket-id'
import { dexFacts } from './dex'
import { fronteggFacts } from './frontegg'
import { supertokensFacts } from './supertokens'
import { sapXsuaaFacts } from './sap-xsuaa'
import { oracleIdentityDomainsFacts } from './oracle-identity-domains'
import { kindeFacts } from './kinde'
import { azureAdB2cFacts } from './azure-ad-b2c'
import { cloudflareAccessFacts } from './cloudflare-access'
import { firebaseFacts } from './firebase'
import { githubActionsFacts } from './github-actions'
import { gitlabFacts } from './gitlab'
import { kubernetesFacts } from './kubernetes'
import { linkedinFacts } from './linkedin'
import { salesforceFacts } from './salesforce'
import { jumpcloudFacts } from './jumpcloud'
import { oneloginFacts } from './onelogin'
import { wso2Facts } from './wso2'
import { zitadelFacts } from './zitadel'
import { type ProductId, products } from './index'

/** Functions: whoever bundles a product without this file leaves out what it does not call. */
const factsById: Readonly<Record<ProductId, () => ProductFacts>> = {
  keycloak: keycloakFacts,
  entra: entraFacts,
  'azure-ad-b2c': azureAdB2cFacts,
  adfs: adfsFacts,
  okta: oktaFacts,
  auth0: auth0Facts,
  cognito: cognitoFacts,
  google: googleFacts,
  github: githubFacts,
  supabase: supabaseFacts,
  zitadel: zitadelFacts,
  workos: workosFacts,
  stytch: stytchFacts,
  descope: descopeFacts,
  pingone: pingoneFacts,
  pingfederate: pingfederateFacts,
  pingam: pingamFacts,
  'oracle-identity-domains': oracleIdentityDomainsFacts,
  'sap-xsuaa': sapXsuaaFacts,
  clerk: clerkFacts,
  scalekit: scalekitFacts,
  logto: logtoFacts,
  kinde: kindeFacts,
  frontegg: fronteggFacts,
  propelauth: propelauthFacts,
  duende: duendeFacts,
  hydra: hydraFacts,
  'oidc-provider': oidcProviderFacts,
  'spring-authorization-server': springAuthorizationServerFacts,
  'django-oauth-toolkit': djangoOauthToolkitFacts,
  authentik: authentikFacts,
  authelia: autheliaFacts,
  dex: dexFacts,
  fusionauth: fusionauthFacts,
  rauthy: rauthyFacts,
  'pocket-id': pocketIdFacts,
  'better-auth': betterAuthFacts,
  supertokens: supertokensFacts,
  casdoor: casdoorFacts,
  wso2: wso2Facts,
  onelogin: oneloginFacts,
  jumpcloud: jumpcloudFacts,
  n8n: n8nFacts,
  firebase: firebaseFacts,
  apple: appleFacts,
  linkedin: linkedinFacts,
  salesforce: salesforceFacts,
  atlassian: atlassianFacts,
  databricks: databricksFacts,
  kubernetes: kubernetesFacts,
  'github-actions': githubActionsFacts,
  gitlab: gitlabFacts,
  'gravitee-am': graviteeAmFacts,
  'cloudflare-access': cloudflareAccessFacts,
}

/** Every product with what the docs say of it, in the order of the table. */
export const documented: readonly DocumentedProduct[] = products.map((product) => {
  const { shapes = {}, ...facts } = factsById[product.id as ProductId]()
  return { ...product, ...facts, profiles: profilesWith(shapes, product) }
})

function profilesWith(shapes: NonNullable<ProductFacts['shapes']>, { id, profiles }: Product) {
  return profiles.map((profile) => {
    const facts = shapes[profile.id]
    if (!facts) throw new TypeError(`there is no shape of ${id}/${profile.id}`)
    return { ...profile, shape: { ...profile.shape, ...facts } }
  })
}

const byId: ReadonlyMap<string, DocumentedProduct> = new Map(documented.map((product) => [product.id, product]))

/** For ids an author wrote. */
export function documentedById(id: ProductId): DocumentedProduct {
  const product = byId.get(id)
  if (!product) throw new TypeError(`there is no product ${id}`)
  return product
}
