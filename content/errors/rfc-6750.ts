import type { PrinterTexts } from './printer-texts'

export const rfc6750: PrinterTexts = {
  id: 'rfc-6750',
  name: 'The words of RFC 6750',
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
  ],
}
