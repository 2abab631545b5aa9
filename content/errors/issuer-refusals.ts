import type { PrinterTexts } from './printer-texts'

export const issuerRefusals: PrinterTexts = {
  id: 'issuer-refusals',
  name: 'Hydra, Okta, Quarkus',
  hints: ['fosite', 'hydra', 'okta', 'quarkus', 'io.qua.oid'],
  source: 'fosite-556',
  texts: [
    {
      id: 'hydra-audience-list',
      text: 'Requested audience … has not been whitelisted by the OAuth 2.0 Client',
      also: ['Requested resource … has not been whitelisted by the OAuth 2.0 Client'],
      means:
        'Hydra and others on fosite: the audience that was asked for is not on the client’s own list. No token was made.',
      fix: 'Add it to audience of the client. Several audiences are one parameter with blanks between, or one for each, not a list with commas.',
      step: null,
      scenario: null,
    },
    {
      id: 'hydra-introspection-401',
      text: '"error":"request_unauthorized","error_description":"The request could not be authorized',
      also: ['"error": "request_unauthorized", "error_description": "The request could not be authorized'],
      means:
        'Hydra refuses the call itself. At the introspection endpoint that says nothing of the token that was asked about.',
      fix: 'Look at the credentials of the caller, not at the token.',
      step: null,
      scenario: null,
      source: 'hydra-457',
    },
    {
      id: 'okta-policy',
      text: 'Policy evaluation failed for this request',
      means:
        'Okta: no rule of an access policy of this authorization server fits the client, the user and the scopes. No token was made.',
      fix: 'Add a policy with a rule for this client at that authorization server, and assign the user to the client.',
      step: null,
      scenario: null,
      source: 'okta-wordpress-35',
    },
    {
      id: 'quarkus-no-reason',
      text: 'ID token verification failure: null',
      means:
        'Older Quarkus, without the reason: there is no key for the token, and no introspection endpoint to ask. A cookie from before Keycloak’s keys were renewed does it.',
      fix: 'Sign in anew without the old cookie, and update: newer versions name the reason.',
      step: 'key',
      scenario: 'kid-unknown',
      source: 'quarkus-35005',
    },
  ],
}
