import type { Sources } from './source'

const checked = '2026-11-26'
const springJwt =
  'https://github.com/spring-projects/spring-security/blob/39b1503c7ae2c3eeb806928d5bd452fc876be308/oauth2/oauth2-jose/src/main/java/org/springframework/security/oauth2/jwt'

/** Who issues and who checks tokens that are bound to a key or a certificate. */
export const boundTokens = {
  'conformance-370': {
    title: 'modelcontextprotocol/conformance 370: DPoP, authorization server side',
    href: 'https://github.com/modelcontextprotocol/conformance/issues/370',
    checked,
    mark: 'quote',
  },
  'keycloak-dpop': {
    title: 'Keycloak: official support for DPoP in 26.4',
    href: 'https://www.keycloak.org/2025/10/dpop-support-26-4',
    checked,
    mark: 'quote',
  },
  'keycloak-17790': {
    title: 'keycloak, issue 17790: certificate-bound tokens in the new admin UI',
    href: 'https://github.com/keycloak/keycloak/issues/17790',
    checked,
    mark: 'quote',
  },
  'okta-dpop': {
    title: 'Okta, Configure OAuth 2.0 Demonstrating Proof-of-Possession',
    href: 'https://developer.okta.com/docs/guides/dpop/-/main',
    checked,
    mark: 'quote',
  },
  'auth0-sender-constraining': {
    title: 'Auth0, Sender Constraining',
    href: 'https://auth0.com/docs/secure/sender-constraining',
    checked,
    mark: 'quote',
  },
  'auth0-token-binding': {
    title: 'Auth0, Token Binding',
    href: 'https://auth0.com/docs/secure/tokens/access-tokens/token-binding',
    checked,
    mark: 'quote',
  },
  'curity-dpop': {
    title: 'Curity Identity Server, DPoP',
    href: 'https://curity.io/docs/identity-server/profiles/token-profile/clients/client-config/dpop',
    checked,
    mark: 'quote',
  },
  'descope-dpop': {
    title: 'Descope, DPoP Sender-Constrained Tokens',
    href: 'https://docs.descope.com/identity-federation/inbound-apps/dpop',
    checked,
    mark: 'quote',
  },
  'spring-dpop': {
    title: 'Spring Security, DPoP-bound access tokens',
    href: 'https://docs.spring.io/spring-security/reference/servlet/oauth2/resource-server/dpop-tokens.html',
    checked,
    mark: 'read',
  },
  'spring-certificate-validator': {
    title: 'Spring Security at 39b1503, X509CertificateThumbprintValidator.java',
    href: `${springJwt}/X509CertificateThumbprintValidator.java`,
    checked,
    mark: 'read',
  },
  'spring-authorization-server-1-3-0': {
    title: 'Spring Authorization Server 1.3.0-RC1',
    href: 'https://github.com/spring-projects/spring-authorization-server/releases/tag/1.3.0-RC1',
    checked,
    mark: 'quote',
  },
  'quarkus-bound-tokens': {
    title: 'Red Hat build of Quarkus 3.27, sender-constrained tokens (in Japanese)',
    href: 'https://docs.redhat.com/ja/documentation/red_hat_build_of_quarkus/3.27/html/openid_connect_oidc_authentication/sender-constraining-access-tokens',
    checked,
    mark: 'quote',
  },
  'pinggateway-certificate': {
    title: 'PingGateway, CertificateThumbprintFilter',
    href: 'https://docs.pingidentity.com/pinggateway/7.2/reference/CertificateThumbprintFilter.html',
    checked,
    mark: 'quote',
  },
} as const satisfies Sources
