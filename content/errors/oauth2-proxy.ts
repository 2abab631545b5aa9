import type { PrinterTexts } from './printer-texts'

export const oauth2Proxy: PrinterTexts = {
  id: 'oauth2-proxy',
  name: 'oauth2-proxy',
  hints: ['oauth2-proxy', 'oauthproxy.go', 'jwt_session.go'],
  source: 'oauth2-proxy-1931',
  texts: [
    {
      id: 'oauth2-proxy-aud',
      text: 'audience from claim … with value […] does not match with any of allowed audiences',
      means:
        'The claim does not hold the proxy’s client_id, nor one of its extra audiences. Keycloak writes account there unless a mapper adds another.',
      fix: 'Add this server’s URI to oidc_extra_audiences, and have the issuer write it. With skip_jwt_bearer_tokens off the same text is about the proxy’s own sign-in.',
      step: 'audience',
      scenario: 'cross-server-replay',
    },
    {
      id: 'oauth2-proxy-no-aud',
      text: 'audience claims […] do not exist in claims: …',
      means:
        'The token has none of the claims that the proxy reads an audience from. Access tokens of Cognito have no aud.',
      fix: 'Have the issuer write aud. Where it cannot, oidc_audience_claims names another claim; client_id there tells clients apart and no servers.',
      step: 'audience-presence',
      scenario: null,
      source: 'oauth2-proxy-2207',
    },
    {
      id: 'oauth2-proxy-session',
      text: 'unable to verify bearer token',
      frame: true,
      means: 'None of the issuers that the proxy knows took the token. What follows are their reasons, one for each.',
      fix: 'Read the reason of the issuer that the token is from.',
      step: null,
      scenario: null,
    },
    {
      id: 'oauth2-proxy-unverified',
      text: 'unable to verify jwt token',
      frame: true,
      means:
        'An older oauth2-proxy: no issuer that it knows took the token. It compares aud with its client_id, as is right for ID tokens.',
      fix: 'For access tokens add issuer and audience to extra_jwt_issuers (issuer=audience), and compare them with iss and aud.',
      step: null,
      scenario: null,
      source: 'oauth2-proxy-709',
    },
    {
      id: 'oauth2-proxy-no-jwt',
      text: 'no valid bearer token found in authorization header',
      means:
        'What stands in Authorization is no JWT under Bearer: an opaque token, or another scheme. oauth2-proxy reads none of these.',
      fix: 'Send a JWT of an issuer that it knows. Tokens of GitHub are opaque.',
      step: 'format',
      scenario: null,
      source: 'oauth2-proxy-jwt-session',
    },
    {
      id: 'oauth2-proxy-email',
      text: "email in id_token (…) isn't verified",
      means: 'email_verified is false in the token, and bearer tokens of extra issuers are refused for that.',
      fix: 'Have the issuer mark the address as verified, or leave email out of the token.',
      step: null,
      scenario: null,
      source: 'oauth2-proxy-1120',
    },
  ],
}
