import { describe, expect, it } from 'vitest'
import { explainer } from '@/lib/error-texts/explain'
import { errorTexts, printers } from './index'
import { fieldLines } from './lines.fixture'
import { logLines } from './log-lines.fixture'

const explain = explainer(errorTexts, printers)
const first = (text: string) => explain(text).hits[0]?.id

/** As it stands in a terminal or a log, and which entry has to come first. */
const pasted: readonly (readonly [line: string, id: string])[] = [
  ['JsonWebTokenError: invalid signature', 'jsonwebtoken-signature'],
  [
    'Error sending message to http://localhost:8001/mcp: Error: Protected Resource Metadata resource "http://localhost:8001/" does not match MCP server resolved resource "http://localhost:8001/mcp". The MCP server must follow OAuth spec',
    'vs-code-resource-mismatch',
  ],
  [
    'failed to create OIDC provider: oidc: issuer did not match the issuer returned by provider, expected "http://keycloak:8080/realms/a" got "http://localhost:8080/realms/a"',
    'go-oidc-discovery-iss',
  ],
  ['java.lang.IllegalArgumentException: Failed to find any algorithms from the JWK set', 'spring-no-algorithms'],
  [
    "Additional details: [[12] Issuer (iss) claim value (http://localhost:45713/realms/a) doesn't match expected value of http://keycloak:8080/realms/a]",
    'jose4j-iss',
  ],
  [
    'Error: JWT Access Tokens must contain an audience, for Access Tokens without audience',
    'oidc-provider-no-audience',
  ],
  ['NotAuthorizedException: Invalid login token. Missing a required claim: aud', 'cognito-identity-pool-aud'],
  [
    '{"error_description":"The provided token is expired, revoked, malformed, or invalid for other reasons."}',
    'rfc-6750-invalid-token',
  ],
  ['OAuth "invalid_dpop_proof" error: DPoP htu mismatch', 'pds-dpop-htu'],
  ['{"error":"invalid_request","error_description":"DPoP HTTP URL mismatch"}', 'keycloak-dpop-url'],
  [
    'com.nimbusds.jwt.proc.BadJWTException: Invalid token audience. Provided value [api://x]does not match neither client-id nor AppIdUri.',
    'azure-spring-aud',
  ],
  ['JsonWebTokenError: jwt malformed', 'jsonwebtoken-malformed'],
  ['JsonWebTokenError: jwt audience invalid. expected: https://billing.example.com/mcp', 'jsonwebtoken-aud'],
  ['JsonWebTokenError: jwt issuer invalid. expected: https://login.example.com/', 'jsonwebtoken-iss'],
  ['JsonWebTokenError: invalid algorithm', 'jsonwebtoken-algorithm'],
  ['JsonWebTokenError: invalid token', 'jsonwebtoken-undecodable'],
  ['TokenExpiredError: jwt expired', 'jsonwebtoken-expired'],
  ['NotBeforeError: jwt not active', 'jsonwebtoken-nbf'],
  ["SigningKeyNotFoundError: Unable to find a signing key that matches 'abc'", 'jwks-rsa-kid'],
  [
    "JsonWebTokenError: error in secret or public key callback: Unable to find a signing key that matches 'abc'",
    'jwks-rsa-kid',
  ],
  ['JOSENotSupported: Unsupported "alg" value for a JSON Web Key Set', 'jose-jwks-alg'],
  ['jwt.exceptions.PyJWKClientError: Unable to find a signing key that matches: "k"', 'pyjwt-kid'],
  ['jwt.exceptions.InvalidAudienceError: Invalid audience', 'pyjwt-aud-not-given'],
  ['jwt.exceptions.ExpiredSignatureError: Signature has expired', 'pyjwt-expired'],
  ['jose.exceptions.JWTClaimsError: Invalid audience', 'python-jose-aud'],
  ['JWTClaimsError Invalid audience', 'python-jose-aud'],
  ['jose.exceptions.ExpiredSignatureError: Signature has expired.', 'python-jose-expired'],
  ['jose.exceptions.JWTError: Signature verification failed.', 'python-jose-signature'],
  [
    'jose.exceptions.JWKError: Could not deserialize key data. The data may be in an incorrect format',
    'python-jose-key',
  ],
  ['authlib.jose.errors.BadSignatureError: bad_signature: ', 'authlib-signature'],
  ['authlib.jose.errors.InvalidClaimError: invalid_claim: Invalid claim "aud"', 'authlib-aud'],
  ["joserfc.errors.InvalidClaimError: invalid_claim: Invalid claim: 'aud'", 'authlib-aud'],
  [
    "IDX10205: Issuer validation failed. Issuer: '[PII is hidden. For more details, see https://aka.ms/IdentityModel/PII.]'. Did not match: validationParameters.ValidIssuer: 'System.String'",
    'idx10205',
  ],
  ["IDX10501: Signature validation failed. Unable to match key: \nkid: 'a'.", 'idx10501'],
  [
    "Microsoft.IdentityModel.Tokens.SecurityTokenSignatureKeyNotFoundException: IDX10503: Signature validation failed. The token's kid is: 'a', but did not match any keys in TokenValidationParameters or Configuration. Keys tried: 'b'.",
    'idx10503',
  ],
  ["IDX10511: Signature validation failed. Keys tried: 'a'. Number of keys in Configuration: '2'.", 'idx10511'],
  ['IDX14100: JWT is not well formed, there are no dots (.).', 'idx14100'],
  ['IDX12741: JWT must have three segments (JWS) or five segments (JWE).', 'idx12741'],
  ["IDX10230: Lifetime validation failed. Delegate returned false, securitytoken: 'a'.", 'idx10230'],
  ["IDX10222: Lifetime validation failed. The token is not yet valid. ValidFrom (UTC): '1'", 'idx10222'],
  ["IDX10223: Lifetime validation failed. The token is expired. ValidTo (UTC): '1'", 'idx10223'],
  [
    "IDX40001: Issuer: 'https://sts.windows.net/1/', does not match any of the valid issuers provided for this application.",
    'idx40001',
  ],
  ['token signature is invalid: crypto/rsa: verification error', 'golang-jwt-signature'],
  ['token signature is invalid: signing method HS256 is invalid', 'golang-jwt-method'],
  ['token has invalid claims: token is expired', 'golang-jwt-expired'],
  ['oidc: expected audience "x" got ["y" "z"]', 'go-oidc-aud'],
  ['expected audience "x" got ["y"]', 'go-oidc-aud'],
  ['oidc: id token issued by a different provider, expected "https://a/" got "https://a"', 'go-oidc-iss'],
  ['failed to verify signature: failed to verify id token signature', 'go-oidc-signature'],
  ['failed to verify signature: fetching keys oidc: get keys failed: 503', 'go-oidc-keys'],
  ['oidc: token is expired (Token Expiry: 2026-11-26 07:00:00 +0000 UTC)', 'go-oidc-expired'],
  ['go-jose/go-jose: error in cryptographic primitive', 'go-jose-signature'],
  ['square/go-jose: error in cryptographic primitive', 'go-jose-signature'],
  ['An error occurred while attempting to decode the Jwt: The iss claim is not valid', 'spring-iss'],
  ['An error occurred while attempting to decode the Jwt: The aud claim is not valid', 'spring-aud'],
  [
    'An error occurred while attempting to decode the Jwt: Signed JWT rejected: Another algorithm expected, or no matching key(s) found',
    'nimbus-no-key',
  ],
  ['An error occurred while attempting to decode the Jwt: Signed JWT rejected: Invalid signature', 'nimbus-signature'],
  ['An error occurred while attempting to decode the Jwt: Jwt expired at 2026-11-26T07:00:00Z', 'spring-expired'],
  [
    "com.auth0.jwt.exceptions.InvalidClaimException: The Claim 'aud' value doesn't contain the required audience.",
    'java-jwt-aud',
  ],
  ["Jwks doesn't have key to match kid or alg from Jwt", 'envoy-kid'],
  ['Jwt verification fails', 'envoy-signature'],
  ['Jwt issuer is not configured', 'envoy-iss'],
  ['Jwt is expired', 'envoy-expired'],
  ['Jwks remote fetch is failed', 'envoy-jwks'],
  ['Jwt is missing', 'envoy-missing'],
  ['Audiences in Jwt are not allowed', 'envoy-aud'],
  ['Bearer token rejected for client agent-1', 'fastmcp-rejected'],
  ["Bearer token rejected for client agent-1: audience mismatch (got 'a', expected 'b')", 'fastmcp-aud'],
  ['Error: Incompatible auth server: does not support dynamic client registration', 'client-no-registration'],
  ['Error: HTTP 401 trying to load well-known OAuth metadata', 'client-metadata-status'],
  ['Error: HTTP 401 trying to load well-known OAuth protected resource metadata.', 'client-prm-status'],
  ['SseError: SSE error: Non-200 status code (401)', 'client-sse-status'],
  ['Streamable HTTP error: Server returned 401 after successful authentication', 'client-401-again'],
  [
    'Streamable HTTP error: Error POSTing to endpoint: {"error":"invalid_token","error_description":"Token was not issued for this resource"}',
    'mcp-ts-resource',
  ],
  ['Failed to register client: Bad Request: Invalid client metadata', 'inspector-register'],
  [
    '{"error":"Unrecognized field \\"resource\\" (class org.keycloak.representations.oidc.OIDCClientRepresentation)"}',
    'keycloak-registration',
  ],
  [
    "Registration failed: Policy 'Trusted Hosts' rejected request to client-registration service. Details: Host not trusted.",
    'keycloak-trusted-hosts',
  ],
  [
    'AADSTS500011: The resource principal named https://billing.example.com/mcp was not found in the tenant named Contoso.',
    'aadsts500011',
  ],
  [
    "AADSTS65001: The user or administrator has not consented to use the application with ID 'a' named 'b'.",
    'aadsts65001',
  ],
  ['AADSTS50001: The resource is disabled or does not exist.', 'aadsts50001'],
  ['access_denied Service not found: https://billing.example.com/mcp', 'auth0-service-not-found'],
  ['{"error":"invalid_grant","error_description":"Token is not active"}', 'keycloak-not-active'],
  ['{"message":"No mandatory \'iss\' in claims"}', 'kong-no-claim'],
  ['{"message":"No credentials found for given \'iss\'"}', 'kong-no-credential'],
  ['{"message":"Bad token; invalid JSON"}', 'kong-not-a-jwt'],
  ['{"nbf":"token not valid yet"}', 'kong-nbf'],
  ['{"exp":"token expired"}', 'kong-expired'],
  ['{"error":"Authorization field missing"}', 'tyk-missing'],
  ['{"error":"Key not authorized: Unexpected signing method."}', 'tyk-method'],
  ['{"error":"Key not authorized: token has expired"}', 'tyk-expired'],
  ['{"error":"key not authorized: no matching policy found"}', 'tyk-no-policy'],
  ['{"error":"Key not authorized"}', 'tyk-refused'],
  ['{"message":"failed to verify jwt"}', 'apisix-refused'],
  ['{"message":"missing user key in JWT token"}', 'apisix-no-key'],
  [
    'WWW-Authenticate: Bearer realm="apisix", error="invalid_token", error_description="response indicates failure, status=401, body="',
    'apisix-introspection',
  ],
  [
    'www-authenticate: Bearer scope="" error="invalid_token" error_description="the token does not have a valid audience"',
    'aws-http-api-aud',
  ],
  ['{"message":"Missing Authentication Token"}', 'aws-no-route'],
  ['{"Message":"User is not authorized to access this resource with an explicit deny"}', 'aws-denied'],
  ['{"message":"User is not authorized to access this resource"}', 'aws-not-allowed'],
  ['{"jsonrpc":"2.0","id":0,"error":{"code":-32001,"message":"Invalid Bearer token"}}', 'agentcore-bearer'],
  ['{"statusCode":401,"message":"Unauthorized. Access token is missing or invalid."}', 'apim-generic'],
  ['JWT Validation Failed: Claim value mismatch: aud=cccccccc-480e-b6bf-4444.', 'apim-claim'],
  [
    '{"statusCode":401,"message":"Access denied due to missing subscription key. Make sure to include subscription key when making requests to an API."}',
    'apim-missing-key',
  ],
  [
    '[jwt_session.go:51] Error retrieving session from token in Authorization header: [unable to verify bearer token, audience from claim aud with value [account] does not match with any of allowed audiences map[app:{}]]',
    'oauth2-proxy-aud',
  ],
  ['could not verify id_token: audience claims [aud] do not exist in claims: map[a:b]', 'oauth2-proxy-no-aud'],
  [
    'Error POSTing to endpoint (HTTP 403): authentication failure: the token is invalid or malformed: Error(InvalidIssuer)',
    'agentgateway-iss',
  ],
  ['authentication failure: no bearer token found', 'agentgateway-missing'],
  [
    'oidc_proto_jwt_verify: [src/jose.c:843: oidc_jwt_verify]: could not find key with kid: pw9td',
    'mod-auth-openidc-kid',
  ],
  ['RBAC: access denied', 'envoy-rbac'],
  ['{"fault":{"detail":{"errorcode":"steps.jwt.TokenExpired"}}}', 'apigee-expired'],
  ['{"fault":{"detail":{"errorcode":"steps.jwt.JwtAudienceMismatch"}}}', 'apigee-aud'],
  ["'Expiration time' claim ('exp') is too far in the future - https://docs.github.com/rest", 'github-exp-far'],
  ['HttpError: A JSON web token could not be decoded - https://docs.github.com/rest', 'github-not-decoded'],
  ['{"code":401,"message":"Unauthorized; scope does not match"}', 'atlassian-scope'],
  ['{"statusCode":401,"message":"JWT not present."}', 'apim-no-jwt'],
  ['payload missing required field aud', 'traefik-missing-claim'],
  ['{"message":"JWT token invalid"}', 'apisix-not-a-jwt'],
  ['{"message":"Missing JWT token in request"}', 'apisix-missing'],
  [
    '{"message":"OAuth authorization failed: Claim \'client_id\' value mismatch with configuration."}',
    'agentcore-client',
  ],
  ['{"message":"Claim \'aud\' value mismatch with configuration."}', 'agentcore-aud'],
  [
    "Invalid IAP credentials: JWT audience doesn't match this application ('aud' claim (a.apps.googleusercontent.com) doesn't match expected value (b.apps.googleusercontent.com))",
    'iap-audience',
  ],
  ['Invalid IAP credentials: Invalid bearer token. Invalid JWT audience.', 'iap-audience'],
  ['Invalid IAP credentials: empty token', 'iap-refused'],
  ['Invalid IAP credentials: JWT signature is invalid', 'iap-refused'],
  [
    'WWW-Authenticate: DPoP error="use_dpop_nonce", error_description="Resource server requires nonce in DPoP proof"',
    'dpop-server-nonce',
  ],
  [
    '{"error":"use_dpop_nonce","error_description":"Authorization server requires nonce in DPoP proof"}',
    'dpop-issuer-nonce',
  ],
  ['{"error":"use_dpop_nonce","error_description":"nonce is required in the DPoP proof"}', 'oidc-provider-dpop-nonce'],
  [
    '{"error":"use_dpop_nonce","error_description":"DPoP proof iat is not recent enough, use a DPoP nonce instead"}',
    'oidc-provider-dpop-old',
  ],
  ['error_detail: DPoP proof JWT Replay detected', 'oidc-provider-dpop-replay'],
  [
    'WWW-Authenticate: DPoP error="invalid_dpop_proof", error_description="Detected DPoP proof token replay."',
    'duende-dpop-replay',
  ],
  ['{"error":"invalid_request","error_description":"DPoP proof has already been used"}', 'keycloak-dpop-replay'],
  [
    '[info] Connection state: Error 401 status sending message to http://localhost:8080/mcp-connect/search: unauthorized',
    'vs-code-401',
  ],
  [
    '[info] Connection state: Error 401 status connecting to https://mcp.example.com/sse as SSE: {"error":"Unauthorized"}',
    'vs-code-401',
  ],
  [
    'Connection state: Error 401 status sending message to https://x.azure-api.net/mcp: { "statusCode": 401, "message": "JWT not present." }',
    'apim-no-jwt',
  ],
  ['SDK auth failed:', 'claude-code-auth-failed'],
  ['SDK auth failed: Incompatible auth server: does not support dynamic client registration', 'client-no-registration'],
  ['issues: https://mcp.example.com/mcp (HTTP) - ! Needs authentication', 'claude-code-needs-auth'],
  [
    'repro401: http://127.0.0.1:8000/mcp (HTTP) - ✘ Failed to connect — Dynamic Client Registration rejected (HTTP 401): {"ok": false}',
    'client-registration-rejected',
  ],
  ['Error: Dynamic Client Registration failed: HTTP 403', 'client-registration-rejected'],
  [
    '[4711] Fatal error: Error: Already attempted reconnection for reason: authentication-needed. Giving up.',
    'mcp-remote-giving-up',
  ],
  [
    '{"error":"Unauthorized","message":"Authentication required. Use the session token shown in the console when starting the server."}',
    'inspector-session-token',
  ],
  [
    '[2024-11-21T17:40:12.345Z] "GET /headers HTTP/2" 401 - jwt_authn_access_denied{Jwt_verification_fails} - "-" 0 22 0 - "10.1.2.3" "curl/8.4.0"',
    'envoy-signature',
  ],
  [
    '[2022-09-30T11:31:37.335Z] "GET /headers HTTP/1.1" 403 - rbac_access_denied_matched_policy[default-deny-all-due-to-bad-CUSTOM-action] - "-" 0 19 0',
    'istio-policy',
  ],
  [
    'error: You must be logged in to the server (the server has asked for the client to provide credentials)',
    'kubectl-credentials',
  ],
  ['error: You must be logged in to the server (Unauthorized)', 'kubectl-credentials'],
  [
    'ERROR filters/authentication.go:73 Unable to authenticate the request {"component": "vcluster", "error": "[invalid bearer token, oidc: email not verified]"}',
    'kubernetes-email-unverified',
  ],
  [
    "E0710 23:01:00.850970 7 authentication.go:58] Unable to authenticate the request due to an error: [invalid bearer token, [invalid bearer token, 'email_verified' claim not present]]",
    'kubernetes-email-verified-missing',
  ],
  [
    'E0128 00:43:20.037068 1 authentication.go:63] "Unable to authenticate the request" err="invalid bearer token"',
    'kubernetes-unauthenticated',
  ],
  [
    '{"error":"invalid_grant","error_description":"AADSTS70043: The refresh token has expired or is invalid due to sign-in frequency checks by conditional access. The token was issued on 2026-05-01."}',
    'aadsts70043',
  ],
  [
    "AADSTS50011: The redirect URI 'http://localhost:51234/callback' specified in the request does not match the redirect URIs configured for the application 'a-b'.",
    'aadsts50011',
  ],
  ["AADSTS900144: The request body must contain the following parameter: 'scope'.", 'aadsts900144'],
  [
    "AADSTS7000218: The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
    'aadsts7000218',
  ],
  ['[48853] Authorization error: Error: Token exchange failed: HTTP 401', 'client-token-exchange'],
  [
    'Error: HTTP 404: Invalid OAuth error response: SyntaxError: Unexpected token \'N\', "Not found" is not valid JSON. Raw body: Not found',
    'client-not-oauth-error',
  ],
  [
    'Error: HTTP 502 trying to load OAuth metadata from http://localhost:18060/.well-known/oauth-authorization-server',
    'client-metadata-from',
  ],
  [
    'handshaking with MCP server failed: Send message error Transport [rmcp::transport::worker] error: Auth required, when send initialize request',
    'rmcp-auth-required',
  ],
  ['Error: Metadata error: Failed to parse metadata: error decoding response body', 'rmcp-metadata-parse'],
  ['[error] Client error for command Redirect URIs must be localhost or HTTPS', 'cursor-redirect-uri'],
  ['{"message":"Unrecognized client_id"}', 'client-id-unrecognized'],
  [
    '[oauthproxy.go:901] Error retrieving session from token in Authorization header: unable to verify jwt token Bearer abc',
    'oauth2-proxy-unverified',
  ],
  [
    '[jwt_session.go:54] Error retrieving session from token in Authorization header: no valid bearer token found in authorization header',
    'oauth2-proxy-no-jwt',
  ],
  [
    "Error retrieving session from token in Authorization header: email in id_token (a@example.com) isn't verified",
    'oauth2-proxy-email',
  ],
  [
    '[error] 15837#0: *35 [lua] openidc.lua:492: openidc_discover(): issuer field in Discovery data does not match URL, client: 10.51.204.125',
    'resty-discovery-issuer',
  ],
  ['{"message":"Token issuer not allowed"}', 'kong-jwt-keycloak-iss'],
  ['UnauthorizedError: jwt audience invalid. expected: undefined', 'jsonwebtoken-aud-undefined'],
  ['Grant validation failed. Reason: failed to load public key to verify token', 'keycloak-connect-key'],
  ['IDX10239: Lifetime of the token is valid.', 'idx10239'],
  [
    'ERROR: TraefikOidcPlugin: Access token verification failed (non-expiration): standard claim verification failed: token replay detected',
    'traefikoidc-replay',
  ],
  [
    'JwtParseError: JWT string does not consist of exactly 3 parts (header, payload, signature)',
    'aws-jwt-verify-parts',
  ],
  ['CognitoJwtInvalidTokenUseError: Token use not allowed: id. Expected: access', 'aws-jwt-verify-use'],
  ['Error: Could not assume role with OIDC: Incorrect token audience', 'aws-sts-aud'],
  ['Error: Not authorized to perform sts:AssumeRoleWithWebIdentity', 'aws-sts-trust'],
  ["{ code: 'PGRST301', details: null, hint: null, message: 'JWSError JWSInvalidSignature' }", 'postgrest-signature'],
  [
    "APIError: {'message': 'No suitable key or wrong key type', 'code': 'PGRST301', 'hint': None, 'details': None}",
    'postgrest-no-key',
  ],
  [
    "message:invalid_request reason:Requested audience 'gastrograph+test' has not been whitelisted by the OAuth 2.0 Client. status:Bad Request",
    'hydra-audience-list',
  ],
  [
    'error=access_denied&error_description=Policy+evaluation+failed+for+this+request%2C+please+check+the+policy+configurations.',
    'okta-policy',
  ],
  [
    '{"error_code":401,"message":"Credential was not sent or was of an unsupported type for this API. [ReqId: 3bbb6628]"}',
    'databricks-no-credential',
  ],
]

const surroundings: Readonly<Record<string, (line: string) => string>> = {
  'a stack of Node': (line) =>
    `/app/server.js:42\n      throw err\n      ^\n\n${line}\n    at /app/lib/auth.js:171:19\n    at process.processTicksAndRejections (node:internal/process/task_queues:105:5)`,
  'a trace of Python': (line) =>
    `Traceback (most recent call last):\n  File "/srv/app/auth.py", line 12, in check\n    claims = decode(token)\n${line}`,
  'a JSON log': (line) => JSON.stringify({ level: 'error', time: '2026-11-26T07:00:00Z', msg: line, reqId: 'a1' }),
  'a JSON log in a JSON log': (line) => JSON.stringify({ log: `${JSON.stringify({ msg: line })}\n`, stream: 'stderr' }),
  'a coloured line': (line) =>
    `\u001b[2m2026-11-26 07:00:00\u001b[0m \u001b[31mERROR\u001b[0m auth: \u001b[1m${line}\u001b[22m`,
  'a chat that turned the quotes': (line) =>
    `it says “${line.replace(/"([^"]*)"/g, '“$1”').replaceAll("'", '’')}” and stops`,
  'the source of a page': (line) =>
    `<p>${line.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll("'", '&#39;').replaceAll('<', '&lt;')}</p>`,
}

describe.each([...pasted, ...fieldLines, ...logLines])('%s', (line, id) => {
  it('is known', () => {
    expect(first(line)).toBe(id)
  })

  it.each(Object.keys(surroundings))('is known in %s', (name) => {
    expect(first(surroundings[name]?.(line) ?? '')).toBe(id)
  })
})

it('a refresh token that has expired is no expired access token', () => {
  const { hits } = explain('{"error":"invalid_grant","error_description":"The refresh token has expired"}')
  expect(hits.map(({ id }) => id)).toEqual([])
})

it('a bearer token refused elsewhere is not said to be refused by AgentCore', () => {
  expect(first('the server answered: invalid bearer token')).toBeUndefined()
})
