import type { PrinterTexts } from './printer-texts'

export const rfc6750: PrinterTexts = {
  id: 'rfc-6750',
  name: 'The words of RFC 6749 and RFC 6750',
  hints: ['error_description'],
  source: 'rfc-6750-error-codes',
  texts: [
    {
      id: 'rfc-6750-invalid-token',
      text: 'The access token provided is expired, revoked, malformed, or invalid for other reasons.',
      also: ['is expired, revoked, malformed, or invalid for other reasons'],
      means: 'A server that copies the sentence of the RFC for invalid_token: any cause, the audience included.',
      fix: 'Paste the token with the server’s settings to see which step refuses it; the server’s own log may say.',
      step: null,
      scenario: null,
    },
    {
      id: 'rfc-6750-insufficient-scope',
      text: 'The request requires higher privileges than provided by the access token.',
      means:
        'A server that copies the sentence of the RFC for insufficient_scope: the token is good and grants too little.',
      fix: 'Compare scope of the challenge with what the token grants, in the claim that the server reads.',
      step: 'scope',
      scenario: null,
    },
    {
      id: 'rfc-6749-invalid-grant',
      text: 'The provided authorization grant (e.g., authorization code, resource owner credentials) or refresh token is invalid, expired, revoked, does not match the redirection URI',
      also: ['or refresh token is invalid, expired, revoked, does not match'],
      means:
        'An authorization server that copies the sentence of RFC 6749 for invalid_grant: the code or the refresh token is not taken, and of the causes none is named. No access token was made.',
      fix: 'Sign in anew. If it comes again, look whether something asks the token endpoint twice, or with another redirect URI.',
      step: null,
      scenario: null,
      source: 'rfc-6749-token-errors',
    },
    {
      id: 'rfc-6749-grant-type',
      text: 'The authenticated client is not authorized to use this authorization grant type.',
      also: ['The client is not authorized to request an authorization code using this method'],
      means:
        'An authorization server that copies the sentence of RFC 6749 for unauthorized_client: the client is not allowed this kind of grant.',
      fix: 'Switch authorization_code and refresh_token on for the client.',
      step: null,
      scenario: null,
      source: 'rfc-6749-token-errors',
    },
    {
      id: 'rfc-6749-invalid-request',
      text: 'The request is missing a required parameter, includes …, or is otherwise malformed.',
      means:
        'The sentence of RFC 6749 and RFC 6750 for invalid_request: a parameter is missing, repeated or wrong. From an authorization server it is one of the request for a code or a token; from an MCP server it is how the token came.',
      fix: 'Compare the request with what the endpoint asks for: a form and no JSON at a token endpoint, one token in one place at an MCP server.',
      step: null,
      scenario: null,
      source: 'rfc-6749-token-errors',
    },
  ],
}
