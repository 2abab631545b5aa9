import type { PrinterTexts } from './printer-texts'
import { usual } from './usual'

export const nginx: PrinterTexts = {
  id: 'nginx-auth-jwt',
  name: 'NGINX, modules for auth_jwt, lua-resty-jwt',
  hints: ['auth_jwt', 'nginx', 'resty', ', client: '],
  source: 'nginx-auth-jwt-kjdev',
  texts: [
    { id: 'nginx-kjdev-expired', text: 'auth_jwt: rejected due to token expired', ...usual.expired },
    { id: 'nginx-kjdev-nbf', text: 'auth_jwt: rejected due to nbf claim validate failure', ...usual.early },
    { id: 'nginx-kjdev-aud', text: "auth_jwt: rejected due to not include: aud='…", ...usual.audience },
    { id: 'nginx-kjdev-aud-missing', text: 'auth_jwt: rejected due to missing claim: aud', ...usual.noAudience },
    { id: 'nginx-kjdev-missing', text: 'auth_jwt: rejected due to missing claim: …', ...usual.claim },
    {
      id: 'nginx-kjdev-key',
      text: 'auth_jwt: rejected due to missing signature key or signature validate failure',
      also: ['auth_jwt: rejected due to signature validate failure', 'auth_jwt: rejected due to without signature key'],
      means: 'No key of the key file has the token’s kid, or none of them verifies the signature.',
      fix: 'Compare kid with auth_jwt_key_file or what auth_jwt_key_request fetches: a file does not rotate.',
      step: 'key',
      scenario: 'kid-unknown',
    },
    {
      id: 'nginx-kjdev-alg',
      text: 'auth_jwt: rejected due to unacceptable algorithm',
      also: ['auth_jwt: rejected due to none algorithm'],
      ...usual.algorithm,
    },
    { id: 'nginx-kjdev-nothing', text: 'auth_jwt: token was not provided', ...usual.nothing },
    {
      id: 'nginx-kjdev-requirement',
      text: 'auth_jwt: rejected due to … claim requirement: …',
      means:
        'A claim does not meet an auth_jwt_require_claim of the configuration. The claim, its value and the operator stand in the line.',
      fix: 'Compare them. For aud use the operators that look into a list.',
      step: null,
      scenario: null,
    },
    {
      id: 'nginx-tesla-parse',
      text: 'failed to parse JWT',
      also: ['failed to parse a valid JWT'],
      common: true,
      means:
        'The token could not be decoded with the key that is configured: a wrong signature ends here as well as a token that is none.',
      fix: 'At TeslaGov’s module a secret is given in hexadecimal. With RSA give the public key in PEM, and auth_jwt_algorithm.',
      step: 'signature',
      scenario: 'edited-after-signing',
      source: 'nginx-auth-jwt-tesla',
    },
    {
      id: 'nginx-tesla-expired',
      text: 'the JWT has expired',
      common: true,
      ...usual.expired,
      source: 'nginx-auth-jwt-tesla',
    },
    { id: 'nginx-tesla-nothing', text: 'failed to find a JWT', ...usual.nothing, source: 'nginx-auth-jwt-tesla' },
    {
      id: 'nginx-auth-request',
      text: 'auth request unexpected status: …',
      means:
        'What auth_request asks answered neither with 2xx nor with 401 or 403, and NGINX makes a 500 of that. No token was judged.',
      fix: 'Ask that address from the machine of NGINX. A redirect to a sign-in page belongs into error_page 401, and not into this answer.',
      step: null,
      scenario: null,
      source: 'oauth2-proxy-2111',
    },
    { id: 'resty-jwt-expired', text: "'exp' claim expired at …", ...usual.expired, source: 'lua-resty-jwt-validators' },
    {
      id: 'resty-jwt-early',
      text: "'nbf' claim not valid until …",
      ...usual.early,
      source: 'lua-resty-jwt-validators',
    },
    { id: 'resty-jwt-missing', text: "'…' claim is required.", ...usual.claim, source: 'lua-resty-jwt-validators' },
  ],
}
