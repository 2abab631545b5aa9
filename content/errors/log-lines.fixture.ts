/** Lines of proxies, frameworks and Entra out of public threads, and the entry that has to come first. */
export const logLines: readonly (readonly [line: string, id: string])[] = [
  [
    'Initialization(McpServerError { method: "initialize", source: ServerBoxError(ChannelClosed) })',
    'rmcp-channel-closed',
  ],
  [
    'level=debug msg="Remote error http://authproxy/oauth2/auth. StatusCode: 401" middlewareType=ForwardedAuthType',
    'traefik-forward-auth',
  ],
  [
    "The resource owner or authorization server denied the request. #0 BearerTokenValidator.php(77): OAuthServerException::accessDenied('The JWT string ...')",
    'league-format',
  ],
  [
    'Bearer was not authenticated. Failure message: No SecurityTokenValidator available for token: a.b',
    'jwtbearer-unread',
  ],
  [
    '[error] 7#7: *1 auth request unexpected status: 404 while sending to client, client: 10.250.1.26, server: a.example',
    'nginx-auth-request',
  ],
  ["AADSTS700016: 識別子が 'a' のアプリケーションが、ディレクトリ 'Contoso' で見つかりませんでした。", 'aadsts700016'],
  ['AADSTS50020: La cuenta de usuario "a" del proveedor de identidades "b" no existe en el inquilino', 'aadsts50020'],
  ['token is unverifiable: error while executing keyfunc: unexpected signing method: RS256', 'golang-jwt-own-method'],
  [
    '{"error":"redirect_uri_mismatch","error_code":21322,"error_description":"重定向地址不匹配"}',
    'redirect-uri-mismatch',
  ],
  ['DefaultAuthorizationService:Information: Authorization failed for user: (null).', 'authorization-anonymous'],
  [
    'Access Request failed with error: The provided authorization grant (e.g., authorization code, resource owner credentials) or refresh token is invalid, expired, revoked, does not match the redirection URI used in the authorization request, or was issued to another client.',
    'rfc-6749-invalid-grant',
  ],
  ['The authenticated client is not authorized to use this authorization grant type.', 'rfc-6749-grant-type'],
  ['401: invalid audience: expected https://registry.modelcontextprotocol.io, got [mcp-registry]', 'mcp-registry-aud'],
  ["Invalid Id Token Nonce: Invalid audiences: 'xxx' is not a trusted audience", 'openidconnect-rs-other-aud'],
  ['Invalid JWT token: The token is not yet valid (iat)', 'pyjwt-immature-iat'],
  [
    'unable to verify the id token {"error": "oidc: JWT claims invalid: invalid claims, \'aud\' claim and \'client_id\' do not match, aud=account, client_id=webapp"}',
    'go-oidc-v1-aud',
  ],
  ['MCP server "events" requires re-authorization (token expired)', 'claude-code-expired'],
  ['jwt_auth_provider: JWT token verification completed with: Jwt payload is an invalid JSON', 'envoy-payload'],
  [
    "The 'EvolvedSecurityTokenService' access token is from the wrong issuer 'https://sts.windows.net/1/'. It must match the tenant 'https://sts.windows.net/2/' associated with this subscription.",
    'arm-tenant',
  ],
  ['No matching JWK found in the set.', 'get-jwks-kid'],
  ['JwtInvalidScopeError: Missing Scope. Expected: read', 'aws-jwt-verify-scope'],
  [
    'failed to find matching key for verification: invalid signatre algorithm : invalid jwa.SignatureAlgorithm value',
    'jwx-key-alg',
  ],
  ['UnauthorizedError: jwt audience invalid. expected: https://a.exampleundefined/', 'jsonwebtoken-aud-undefined'],
  [
    'failed validating OAuth 2.0 access token: OAuth 2.0 failed to parse id_token: OAuth 2.0 kid not found in id_token',
    'keyfunc-no-kid',
  ],
  ['failed to verify access token: the JWT has an invalid kid: could not find kid in JWT header', 'keyfunc-no-kid'],
  [
    'An error occurred while attempting to decode the Jwt: The ID Token contains invalid claims: {iat=2020-03-18T18:31:58Z}',
    'spring-id-token-claims',
  ],
  ['com.auth0.jwk.SigningKeyNotFoundException: Failed to parse jwk from json', 'jwks-rsa-java-parse'],
  ['java.lang.IllegalArgumentException: Unsupported algorithm null', 'ktor-algorithm'],
  ['error:0909006C:PEM routines:get_name:no start line', 'openssl-no-start-line'],
  ["Error: Invalid login token. Issuer doesn't match providerName", 'cognito-identity-pool-iss'],
]
