import type { PrinterTexts } from './printer-texts'

export const traefik: PrinterTexts = {
  id: 'traefik',
  name: 'Traefik: traefik-jwt-plugin, traefikoidc',
  hints: ['traefik', 'TraefikOidcPlugin'],
  source: 'traefik-jwt-plugin',
  texts: [
    {
      id: 'traefik-missing-claim',
      text: 'payload missing required field …',
      also: ['Missing JWT field …'],
      means:
        'The plugin’s list PayloadFields names this claim, and the token has none. Only what stands there is looked at: exp, too, and in the version that was read aud is not compared.',
      fix: 'Have the issuer write the claim, or take it from the list. Keep exp there, and let the server behind compare aud.',
      step: 'required-claims',
      scenario: null,
    },
    {
      id: 'traefik-refused',
      text: 'Token is invalid - err: …',
      frame: true,
      means: 'The log of traefik-jwt-plugin: the signature was not verified. What follows is the reason.',
      fix: 'Look the reason up on its own, and check that Keys leads to the key set of the token’s issuer.',
      step: 'signature',
      scenario: 'edited-after-signing',
    },
    {
      id: 'traefik-forward-auth',
      text: 'Remote error …. StatusCode: 401',
      also: ['Remote error …. StatusCode: 403'],
      means:
        'The service that ForwardAuth asks did not let the request through, so your server has not seen it. The address in the line is that service.',
      fix: 'Look in the log of that service for the same moment. An oauth2-proxy there wants its own session, and takes a bearer token only where that is switched on.',
      step: null,
      scenario: null,
      source: 'oauth2-proxy-1322',
    },
    {
      id: 'traefikoidc-replay',
      text: 'standard claim verification failed: token replay detected',
      means:
        'The plugin traefikoidc holds each jti to be good for one request, access tokens too, which are sent many times. The token may be good.',
      fix: 'Try another release of the plugin: 0.5.51-beta helped in the report, and 0.6.1 was reported again.',
      step: null,
      scenario: null,
      source: 'traefikoidc-49',
    },
  ],
}
