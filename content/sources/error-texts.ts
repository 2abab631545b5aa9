import type { Sources } from './source'

const read = (title: string, href: `https://${string}`) =>
  ({ title, href, checked: '2026-11-26', mark: 'read' }) as const
const quote = (title: string, href: `https://${string}`, checked = '2026-11-26') =>
  ({ title, href, checked, mark: 'quote' }) as const

const github = 'https://github.com'
const identityModel = `${github}/AzureAD/azure-activedirectory-identitymodel-extensions-for-dotnet/blob` as const
const nimbus = `${github}/Mu-L/nimbus-jose-jwt/blob/6446092/src/main/java/com/nimbusds` as const
const springJwt = 'oauth2/oauth2-jose/src/main/java/org/springframework/security/oauth2/jwt' as const

/** Where the texts of libraries, gateways and authorization servers stand, at the commit or version that was read. */
export const errorTextSources = {
  'python-sdk-1400': quote(
    'python-sdk 1400: resource and the address differ',
    `${github}/modelcontextprotocol/python-sdk/issues/1400`,
    '2026-11-27',
  ),
  'go-oidc-423': quote(
    'go-oidc 423: a slash at the end of the issuer',
    `${github}/coreos/go-oidc/issues/423`,
    '2026-11-27',
  ),
  'spring-security-9926': quote(
    'spring-security 9926: no algorithms in the key set',
    `${github}/spring-projects/spring-security/issues/9926`,
    '2026-11-27',
  ),
  'quarkus-30138': quote(
    'quarkus 30138: two names of one issuer',
    `${github}/quarkusio/quarkus/issues/30138`,
    '2026-11-27',
  ),
  'oidc-provider-1216': quote(
    'node-oidc-provider 1216: a JWT without audience',
    `${github}/panva/node-oidc-provider/pull/1216`,
    '2026-11-27',
  ),
  'cognito-identity-js-12': quote(
    'amazon-cognito-identity-js 12: the token for an identity pool',
    `${github}/amazon-archives/amazon-cognito-identity-js/issues/12`,
    '2026-11-27',
  ),
  'jsonwebtoken-9-0-3': read('jsonwebtoken 9.0.3 on npm', 'https://www.npmjs.com/package/jsonwebtoken/v/9.0.3'),
  'jwks-rsa-4-1-0': read('jwks-rsa 4.1.0 on npm', 'https://www.npmjs.com/package/jwks-rsa/v/4.1.0'),
  'pyjwt-jwks-client': read(
    'PyJWT at 0891a02, jwks_client.py',
    `${github}/jpadilla/pyjwt/blob/0891a02/jwt/jwks_client.py`,
  ),
  'pyjwt-588': quote('jpadilla/pyjwt 588: a key that is no PEM', `${github}/jpadilla/pyjwt/issues/588`),
  'python-jose-3-3-0': read('python-jose 3.3.0', 'https://pypi.org/project/python-jose/3.3.0/'),
  'python-keycloak-88': quote(
    'python-keycloak 88: python-jose and a key that is no PEM',
    `${github}/marcospereirampj/python-keycloak/issues/88`,
  ),
  'authlib-errors': read(
    'Authlib at b8f7cc7, jose/errors.py',
    `${github}/lepture/authlib/blob/b8f7cc7/authlib/jose/errors.py`,
  ),
  'joserfc-errors': read(
    'joserfc at 9caf0ba, errors.py',
    `${github}/authlib/joserfc/blob/9caf0ba/src/joserfc/errors.py`,
  ),
  'golang-jwt-errors': read('golang-jwt at 0c7de75, errors.go', `${github}/golang-jwt/jwt/blob/0c7de75/errors.go`),
  'golang-jwt-example': read(
    'golang-jwt at 003fb0f, hmac_example_test.go',
    `${github}/golang-jwt/jwt/blob/003fb0f/hmac_example_test.go`,
  ),
  'go-oidc-verify': read('go-oidc at 00c2766, verify.go', `${github}/coreos/go-oidc/blob/00c2766/oidc/verify.go`),
  'go-oidc-jwks': read('go-oidc at 2936eb3, jwks.go', `${github}/coreos/go-oidc/blob/2936eb3/oidc/jwks.go`),
  'go-jose-shared': read('go-jose at 00c9ac3, shared.go', `${github}/go-jose/go-jose/blob/00c9ac3/shared.go`),
  'identity-model-tokens': read(
    'Microsoft.IdentityModel.Tokens at 5e5a5db, LogMessages.cs',
    `${identityModel}/5e5a5db/src/Microsoft.IdentityModel.Tokens/LogMessages.cs`,
  ),
  'identity-model-tokens-earlier': read(
    'Microsoft.IdentityModel.Tokens at 006b7f1, LogMessages.cs',
    `${identityModel}/006b7f1/src/Microsoft.IdentityModel.Tokens/LogMessages.cs`,
  ),
  'identity-model-json-web-tokens': read(
    'Microsoft.IdentityModel.JsonWebTokens at 0330984, LogMessages.cs',
    `${identityModel}/0330984/src/Microsoft.IdentityModel.JsonWebTokens/LogMessages.cs`,
  ),
  'identity-model-jwt': read(
    'System.IdentityModel.Tokens.Jwt at 074fc66, LogMessages.cs',
    `${identityModel}/074fc66/src/System.IdentityModel.Tokens.Jwt/LogMessages.cs`,
  ),
  'identity-model-validators': read(
    'Microsoft.IdentityModel.Validators at 06188b3, LogMessages.cs',
    `${identityModel}/06188b3/src/Microsoft.IdentityModel.Validators/LogMessages.cs`,
  ),
  'spring-claim-validator': read(
    'Spring Security at 02d03ed, JwtClaimValidator.java',
    `${github}/spring-projects/spring-security/blob/02d03ed/${springJwt}/JwtClaimValidator.java`,
  ),
  'spring-timestamp-validator': read(
    'Spring Security at 20aa8be, JwtTimestampValidator.java',
    `${github}/spring-projects/spring-security/blob/20aa8be/${springJwt}/JwtTimestampValidator.java`,
  ),
  'spring-type-validator': read(
    'Spring Security at 39b1503, JwtTypeValidator.java',
    `${github}/spring-projects/spring-security/blob/39b1503/${springJwt}/JwtTypeValidator.java`,
  ),
  'nimbus-jwt-processor': read(
    'nimbus-jose-jwt, a mirror at 6446092, DefaultJWTProcessor.java',
    `${nimbus}/jwt/proc/DefaultJWTProcessor.java`,
  ),
  'nimbus-type-verifier': read(
    'nimbus-jose-jwt, a mirror at 6446092, DefaultJOSEObjectTypeVerifier.java',
    `${nimbus}/jose/proc/DefaultJOSEObjectTypeVerifier.java`,
  ),
  'java-jwt-verifier': read(
    'auth0/java-jwt at 0029a63, JWTVerifier.java',
    `${github}/auth0/java-jwt/blob/0029a63/lib/src/main/java/com/auth0/jwt/JWTVerifier.java`,
  ),
  'java-jwt-signature': read(
    'auth0/java-jwt at c4fffb2, SignatureVerificationException.java',
    `${github}/auth0/java-jwt/blob/c4fffb2/lib/src/main/java/com/auth0/jwt/exceptions/SignatureVerificationException.java`,
  ),
  'envoy-jwt-status': read(
    'Envoy at 2dcffdd, common/jwt/status.cc',
    `${github}/envoyproxy/envoy/blob/2dcffdd/source/common/jwt/status.cc`,
  ),
  'fastmcp-jwt': read(
    'FastMCP at 97b1a2f, providers/jwt.py',
    `${github}/PrefectHQ/fastmcp/blob/97b1a2f/src/fastmcp/server/auth/providers/jwt.py`,
  ),
  'fastmcp-jwt-earlier': read(
    'FastMCP at 51b3109, providers/jwt.py',
    `${github}/jlowin/fastmcp/blob/51b3109/src/fastmcp/server/auth/providers/jwt.py`,
  ),
  'keycloak-token-verifier': read(
    'Keycloak at 03f8a2f, TokenVerifier.java',
    `${github}/keycloak/keycloak/blob/03f8a2f/core/src/main/java/org/keycloak/TokenVerifier.java`,
  ),
  'turnstone-1082': quote(
    'turnstone 1082: Keycloak refuses resource in a registration',
    `${github}/turnstonelabs/turnstone/issues/1082`,
  ),
  'open-liberty-35062': quote(
    'Open Liberty 35062: MCP clients and Keycloak’s policy Trusted Hosts',
    `${github}/OpenLiberty/open-liberty/issues/35062`,
    '2026-11-27',
  ),
  'entra-error-codes': read(
    'Entra, authentication and authorization error codes at 3164b3b',
    `${github}/MicrosoftDocs/entra-docs/blob/3164b3b/docs/identity-platform/reference-error-codes.md`,
  ),
  'rfc-6749-token-errors': {
    title: 'RFC 6749, section 5.2: error response',
    href: 'https://www.rfc-editor.org/rfc/rfc6749.html#section-5.2',
    checked: '2026-11-27',
    mark: 'read',
  },
  'rfc-6750-error-codes': {
    title: 'RFC 6750, section 3.1: error codes',
    href: 'https://www.rfc-editor.org/rfc/rfc6750.html#section-3.1',
    checked: '2026-11-26',
    mark: 'read',
  },
  'bluesky-pds-163': quote('bluesky-social/pds 163: DPoP htu mismatch', `${github}/bluesky-social/pds/issues/163`),
  'openiddict-1497': quote(
    'openiddict-core 1497: the introspection request was rejected',
    `${github}/openiddict/openiddict-core/issues/1497`,
  ),
  'keycloak-39332': quote('keycloak 39332: DPoP HTTP URL mismatch', `${github}/keycloak/keycloak/issues/39332`),
  'azure-spring-boot-918': quote(
    'azure-spring-boot 918: Invalid token audience',
    `${github}/microsoft/azure-spring-boot/issues/918`,
  ),
  'azure-cli-29113': quote('azure-cli 29113: AADSTS500011', `${github}/Azure/azure-cli/issues/29113`),
  'aspnet-connect-33': quote(
    'aspnet-connect-rest-sample 33: AADSTS65001',
    `${github}/microsoftgraph/aspnet-connect-rest-sample/issues/33`,
  ),
  'claude-code-73460': quote('claude-code 73460: AADSTS650053', `${github}/anthropics/claude-code/issues/73460`),
  'moesif-developer-portal-43': quote(
    'moesif-developer-portal 43: Auth0, Service not found',
    `${github}/Moesif/moesif-developer-portal/issues/43`,
  ),
} as const satisfies Sources
