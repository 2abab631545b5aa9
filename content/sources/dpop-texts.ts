import type { Sources } from './source'

const read = (title: string, href: `https://${string}`) =>
  ({ title, href, checked: '2026-11-27', mark: 'read' }) as const
const github = 'https://github.com'

/** Where the texts stand with which proofs of possession are refused. */
export const dpopTextSources = {
  'rfc-9449-nonces': read(
    'RFC 9449, sections 8 and 9: nonces of a server',
    'https://www.rfc-editor.org/rfc/rfc9449.html#section-8',
  ),
  'oidc-provider-validate-dpop': read(
    'node-oidc-provider at 109ff0c, validate_dpop.js',
    `${github}/panva/node-oidc-provider/blob/109ff0c/lib/helpers/validate_dpop.js`,
  ),
  'oidc-provider-dpop-tests': {
    ...read('node-oidc-provider: tests of DPoP', `${github}/panva/node-oidc-provider/tree/main/test/dpop`),
    mark: 'quote',
  },
  'duende-dpop-proof-validator': read(
    'Duende products at 0afc7ee, DPoPProofValidator.cs',
    `${github}/DuendeSoftware/products/blob/0afc7ee/aspnetcore-authentication-jwtbearer/src/AspNetCore.Authentication.JwtBearer/DPoP/DPoPProofValidator.cs`,
  ),
  'keycloak-dpop-util': read(
    'Keycloak at 0687153, DPoPUtil.java',
    `${github}/keycloak/keycloak/blob/0687153/services/src/main/java/org/keycloak/services/util/DPoPUtil.java`,
  ),
} as const satisfies Sources
