import type { PrinterTexts } from './printer-texts'

export const tyk: PrinterTexts = {
  id: 'tyk',
  name: 'Tyk',
  hints: ['tyk'],
  source: 'tyk-mw-jwt',
  texts: [
    {
      id: 'tyk-missing',
      text: 'Authorization field missing',
      common: true,
      means: 'Tyk found no token where this API looks for one. The answer is a 400, on which clients do not authorize.',
      fix: 'Send it in Authorization, or look at the API’s auth_header_name: another field may be configured.',
      step: 'authorization',
      scenario: 'no-credentials',
    },
    {
      id: 'tyk-method',
      text: 'Key not authorized: Unexpected signing method',
      means: 'The family of alg is not the one this API is set to: hmac, rsa or ecdsa.',
      fix: 'Set jwt_signing_method to the family your issuer signs with. Left out, it is hmac.',
      step: 'algorithm',
      scenario: 'alg-not-allowed',
    },
    {
      id: 'tyk-expired',
      text: 'Key not authorized: token has expired',
      means: 'The token has expired.',
      fix: 'The client refreshes.',
      step: 'expiry',
      scenario: 'expired',
    },
    {
      id: 'tyk-early',
      text: 'Key not authorized: token is not valid yet',
      also: ['Key not authorized: token used before issued'],
      means: 'nbf or iat lies in the future: the clocks differ.',
      fix: 'Synchronize the clocks. A tolerance can be set for this API.',
      step: 'not-before',
      scenario: 'not-yet-valid',
    },
    {
      id: 'tyk-no-policy',
      text: 'Key not authorized: no matching policy',
      also: ['key not authorized: no matching policy found', 'no matching policy found in scope claim'],
      means: 'The token verified. Tyk has no policy for it: the claim that names one, or its scopes, lead to none.',
      fix: 'Give the API a default policy, or map scopes to policies. A new token does not help.',
      step: null,
      scenario: null,
    },
    {
      id: 'tyk-refused',
      text: 'Key not authorized',
      means:
        'Tyk refused the token and does not say why: the signature, the key, or a kid that its key set does not have. The log of the gateway says which, under JWT validation error.',
      fix: 'Check that jwt_source is the key set of the token’s issuer, then read that log.',
      step: 'signature',
      scenario: 'edited-after-signing',
    },
  ],
}

export const apisix: PrinterTexts = {
  id: 'apisix',
  name: 'Apache APISIX',
  hints: ['apisix', 'openresty'],
  source: 'apisix-jwt-auth',
  texts: [
    {
      id: 'apisix-missing',
      text: 'Missing JWT token in request',
      means: 'The plugin jwt-auth found no token in Authorization, in the parameter jwt or in the cookie jwt.',
      fix: 'Send it as Authorization: Bearer and the token.',
      step: 'authorization',
      scenario: 'no-credentials',
    },
    {
      id: 'apisix-not-a-jwt',
      text: 'JWT token invalid',
      means:
        'The plugin jwt-auth could not read what was sent as a JWT: an opaque token, a shortened one, or something in front of it. No signature was looked at.',
      fix: 'Send the token alone behind Bearer. The gateway’s log says what could not be read; for opaque tokens use openid-connect with introspection.',
      step: 'format',
      scenario: 'opaque-token',
      source: 'apisix-jwt-auth-tests',
    },
    {
      id: 'apisix-no-key',
      text: 'missing user key in JWT token',
      means:
        'jwt-auth finds its consumer by a claim called key, and no authorization server writes one: this plugin is for tokens that APISIX’s own users sign.',
      fix: 'For tokens of an authorization server use the plugin openid-connect with bearer_only.',
      step: null,
      scenario: null,
      source: 'apisix-7924',
    },
    {
      id: 'apisix-unknown-key',
      text: 'Invalid user key in JWT token',
      means: 'No consumer has the key that the claim key of this token names.',
      fix: 'Give a consumer this key in its jwt-auth plugin.',
      step: 'issuer-trust',
      scenario: 'issuer-unknown',
    },
    {
      id: 'apisix-refused',
      text: 'failed to verify jwt',
      common: true,
      means:
        'The plugin jwt-auth of APISIX refused the token: its signature, its algorithm or its time. The answer does not say which.',
      fix: 'Check that the consumer’s secret or public key is the one that signs, and whether base64_secret is set; then exp.',
      step: 'signature',
      scenario: 'edited-after-signing',
      source: 'apisix-8613',
    },
    {
      id: 'apisix-introspection',
      text: 'OIDC introspection failed: …',
      also: ['response indicates failure, status=…, body='],
      means:
        'The plugin openid-connect asked the issuer about the token and got no answer it could use: with 401 the issuer did not take the plugin’s own client_id and client_secret, with 404 there is no such endpoint. The token has not been judged.',
      fix: 'Correct the plugin’s client credentials or the address. Where the issuer has no introspection, as Auth0, have it verify JWTs by the issuer’s keys instead (use_jwks).',
      step: 'introspection',
      scenario: null,
      source: 'apisix-3893',
    },
  ],
}
