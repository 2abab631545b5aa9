import type { PrinterTexts } from './printer-texts'

export const agentgateway: PrinterTexts = {
  id: 'agentgateway',
  name: 'agentgateway',
  hints: ['agentgateway', 'authentication failure'],
  source: 'agentgateway-jwt',
  texts: [
    {
      id: 'agentgateway-iss',
      text: 'the token is invalid or malformed: Error(InvalidIssuer)',
      means:
        'The key of the token was found, and its iss is not the issuer of that provider: often a Keycloak that is reached by two host names, one inside the cluster.',
      fix: 'Set issuer to what stands in the token, letter by letter, or give the authorization server one public host name.',
      step: 'issuer-trust',
      scenario: 'issuer-unknown',
      source: 'agentgateway-638',
    },
    {
      id: 'agentgateway-aud',
      text: 'the token is invalid or malformed: Error(InvalidAudience)',
      means: 'aud holds none of the configured audiences.',
      fix: 'Set audiences to this server’s URI and have the issuer write it. Left out, audiences are not compared at all.',
      step: 'audience',
      scenario: 'cross-server-replay',
    },
    {
      id: 'agentgateway-expired',
      text: 'the token is invalid or malformed: Error(ExpiredSignature)',
      means: 'The token has expired.',
      fix: 'The client refreshes.',
      step: 'expiry',
      scenario: 'expired',
    },
    {
      id: 'agentgateway-signature',
      text: 'the token is invalid or malformed: Error(InvalidSignature)',
      means: 'The token was altered, or another key signed it than the one of its kid.',
      fix: 'Check that the provider’s key set is that of the token’s issuer.',
      step: 'signature',
      scenario: 'edited-after-signing',
    },
    {
      id: 'agentgateway-missing',
      text: 'no bearer token found',
      means: 'No Authorization: Bearer came.',
      fix: 'If the client sent one, look for a redirect on the way, or a hop that takes the field off.',
      step: 'authorization',
      scenario: 'no-credentials',
    },
    {
      id: 'agentgateway-no-kid',
      text: 'the token header does not specify a `kid`',
      means: 'The gateway looks keys up by kid and by nothing else, and this token names none.',
      fix: 'Have the issuer write kid into the header and into its key set.',
      step: 'key',
      scenario: null,
    },
    {
      id: 'agentgateway-kid',
      text: 'token uses the unknown key …',
      means: 'No key set of the configuration has this kid: rotated keys, or the key set of another issuer.',
      fix: 'Take jwks from the metadata of the issuer in iss. A set that is written into the configuration does not rotate.',
      step: 'key',
      scenario: 'kid-unknown',
    },
  ],
}
