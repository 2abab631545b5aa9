import type { PrinterTexts } from './printer-texts'

export const googleIap: PrinterTexts = {
  id: 'google-iap',
  name: 'Google’s Identity-Aware Proxy',
  hints: ['identity-aware', 'x-goog-iap', 'iap credentials'],
  source: 'professional-services-603',
  texts: [
    {
      id: 'iap-audience',
      text: "Invalid IAP credentials: JWT audience doesn't match this application ('aud' claim (…) doesn't match expected value (…))",
      also: [
        'Invalid IAP credentials: Invalid bearer token. Invalid JWT audience.',
        'Invalid IAP credentials: Invalid JWT audience.',
      ],
      means:
        'The proxy in front compares aud with its own OAuth client, and refused the token. The MCP server behind it has not been asked.',
      fix: 'Have the caller get an ID token of Google for the client that the message expects. A token of the MCP server’s authorization server does not pass: serve that address outside the proxy.',
      step: null,
      scenario: 'cross-server-replay',
    },
    {
      id: 'iap-refused',
      text: 'Invalid IAP credentials: …',
      also: ['Invalid IAP credentials: empty token', 'Invalid IAP credentials: Unable to parse JWT'],
      means:
        'Google’s Identity-Aware Proxy stands in front and let nothing through: it wants an ID token of Google. “Empty token” is its answer where none came. The MCP server behind it has not been asked.',
      fix: 'Serve the address of the MCP server and its metadata outside the proxy: MCP clients do not sign in at it.',
      step: null,
      scenario: null,
    },
  ],
}
