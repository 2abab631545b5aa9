import { applicationsReports } from './applications.fixture'
import { audiencesReports } from './audiences.fixture'
import { claimsReports } from './claims.fixture'
import { clientAudiencesReports } from './client-audiences.fixture'
import { connectionsReports } from './connections.fixture'
import { credentialsReports } from './credentials.fixture'
import { developmentReports } from './development.fixture'
import { emptyAudiencesReports } from './empty-audiences.fixture'
import { formsReports } from './forms.fixture'
import { gatewaysReports } from './gateways.fixture'
import { instancesReports } from './instances.fixture'
import { introspectionReports } from './introspection.fixture'
import { issuerNamesReports } from './issuer-names.fixture'
import { keycloakReports } from './keycloak.fixture'
import { keysReports } from './keys.fixture'
import { kindsReports } from './kinds.fixture'
import { loginsReports } from './logins.fixture'
import { microsoftReports } from './microsoft.fixture'
import { nominalIssuersReports } from './nominal-issuers.fixture'
import { oktaReports } from './okta.fixture'
import { opaqueReports } from './opaque.fixture'
import { otherIssuersReports } from './other-issuers.fixture'
import { ownServersReports } from './own-servers.fixture'
import { platformsReports } from './platforms.fixture'
import { proxiesReports } from './proxies.fixture'
import { requestReports } from './request.fixture'
import { serviceTokensReports } from './service-tokens.fixture'
import { shapesReports } from './shapes.fixture'
import { supabaseReports } from './supabase.fixture'
import { variantsReports } from './variants.fixture'
import type { Reports } from './report.fixture'

/** Public reports, by the product or the part they are about. */
export const reports: Readonly<Record<string, Reports>> = {
  Microsoft: microsoftReports,
  Keycloak: keycloakReports,
  'Okta and Auth0': oktaReports,
  Supabase: supabaseReports,
  'other issuers': otherIssuersReports,
  'tokens of products': shapesReports,
  'opaque tokens': opaqueReports,
  'services and platforms': platformsReports,
  'other credentials': credentialsReports,
  'names of issuers': issuerNamesReports,
  requests: requestReports,
  keys: keysReports,
  claims: claimsReports,
  applications: applicationsReports,
  'clients for audiences': clientAudiencesReports,
  gateways: gatewaysReports,
  'other instances': instancesReports,
  'audiences of products': audiencesReports,
  'proxies and platforms in front': proxiesReports,
  'nobody in aud': emptyAudiencesReports,
  development: developmentReports,
  'answers about tokens': introspectionReports,
  'on the way': connectionsReports,
  'servers of one’s own': ownServersReports,
  'tokens of services': serviceTokensReports,
  'logins of applications': loginsReports,
  'names that are no addresses': nominalIssuersReports,
  'variants that tenants produce': variantsReports,
  'other kinds of token': kindsReports,
  'texts of known issuers': formsReports,
}
