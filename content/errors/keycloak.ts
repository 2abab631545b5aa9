import type { PrinterTexts } from './printer-texts'

export const keycloak: PrinterTexts = {
  id: 'keycloak',
  name: 'Keycloak and its adapters',
  hints: ['keycloak'],
  source: 'keycloak-token-verifier',
  texts: [
    {
      id: 'keycloak-not-active',
      text: 'Token is not active',
      also: ['invalid_grant: Token is not active', '"error":"invalid_grant","error_description":"Token is not active"'],
      means: 'A token is expired or not valid yet. With invalid_grant it is the refresh token.',
      fix: 'The user signs in again. If it comes at once, compare the clocks and the realm’s session times.',
      step: 'expiry',
      scenario: 'expired',
    },
    {
      id: 'keycloak-iss',
      text: "Invalid token issuer. Expected '…', but was '…'",
      means: 'iss is not the realm’s address as your side has it, often because Keycloak is reached by two host names.',
      fix: 'Give Keycloak one public hostname, and configure that.',
      step: 'issuer-trust',
      scenario: 'issuer-unknown',
    },
    {
      id: 'keycloak-aud',
      text: 'Expected audience not available in the token',
      also: ['No audience in the token'],
      means: 'aud does not hold the expected audience. Without a mapper Keycloak writes none for your server.',
      fix: 'Add an audience mapper with your server’s URI to a scope of the client.',
      step: 'audience',
      scenario: 'aud-keycloak-account',
    },
    {
      id: 'keycloak-type',
      text: "Token type is incorrect. Expected '…' but was '…'",
      means: 'The claim typ is another: an ID token or a refresh token came instead of an access token.',
      fix: 'The client sends access_token.',
      step: 'token-kind',
      scenario: 'keycloak-refresh-token',
    },
    {
      id: 'keycloak-registration',
      text: 'Unrecognized field "resource"',
      means: 'The client put resource into its registration, and Keycloak’s endpoint refuses members it does not know.',
      fix: 'Update the client: resource belongs into the authorization and token requests. Or register it by hand.',
      step: null,
      scenario: null,
      source: 'turnstone-1082',
    },
    {
      id: 'keycloak-dpop-url',
      text: 'DPoP HTTP URL mismatch',
      means:
        'Keycloak’s token endpoint takes itself for another address than htu of the proof names, as behind a proxy.',
      fix: 'Configure Keycloak’s public address (KC_HOSTNAME), and have the proxy pass Host and the scheme.',
      step: 'dpop-uri',
      scenario: null,
      source: 'keycloak-39332',
    },
  ],
}
