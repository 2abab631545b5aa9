import type { PrinterTexts } from './printer-texts'

export const mcpPhp: PrinterTexts = {
  id: 'mcp-php',
  name: 'MCP PHP SDK, server',
  hints: ['JwtTokenValidator', '.php'],
  source: 'mcp-php-validator',
  texts: [
    {
      id: 'mcp-php-aud',
      text: 'Token audience mismatch.',
      common: true,
      means: 'No entry of aud is the audience the validator was given, or there is no aud.',
      fix: 'Compare the two, character by character.',
      step: 'audience',
      scenario: 'cross-server-replay',
    },
    {
      id: 'mcp-php-iss',
      text: 'Token issuer mismatch.',
      means: 'Another issuer than the one configured.',
      fix: 'Copy issuer from the authorization server’s metadata, slash included.',
      step: 'issuer-trust',
      scenario: 'issuer-unknown',
    },
    {
      id: 'mcp-php-signature',
      text: 'Token signature verification failed.',
      common: true,
      means: 'The token was altered, or another key signed it.',
      fix: 'Check that the key set is that of the token’s issuer.',
      step: 'signature',
      scenario: 'edited-after-signing',
    },
  ],
}
