import type { PrinterTexts } from './printer-texts'

export const gateways: PrinterTexts = {
  id: 'gateways',
  name: 'Gateways and servers',
  hints: ['ngrok', 'context7', 'solid-server'],
  source: 'ngrok-7175',
  texts: [
    {
      id: 'ngrok-7175',
      text: 'The JWT Validation audience is invalid: …',
      also: ['ERR_NGROK_7175'],
      means: 'ngrok refuses an audience of the configured list.',
      fix: 'Correct the entry of the allow list.',
      step: 'audience',
      scenario: null,
      source: 'ngrok-7175',
    },
    {
      id: 'mcp-registry-aud',
      text: 'invalid audience: expected …, got […]',
      common: true,
      means:
        'aud of the token, in brackets, is not what the server goes by, which stands first. At the MCP Registry mcp-registry comes from releases of mcp-publisher that are too old for it.',
      fix: 'Have whoever asks for the token ask for the first name, as audience at GitHub Actions. For the registry update mcp-publisher.',
      step: 'audience',
      scenario: 'cross-server-replay',
      source: 'scrcpy-mcp-35',
    },
    {
      id: 'ngrok-7174',
      text: 'The JWT Validation configuration must have at least one audience in the allow list.',
      also: ['ERR_NGROK_7174'],
      means: 'ngrok will not start a JWT validation without an audience.',
      fix: 'Put this server’s URI there.',
      step: 'audience',
      scenario: null,
      source: 'ngrok-7174',
    },
    {
      id: 'solid-aud',
      text: 'Token does not pass the audience allow filter',
      means: 'A Solid server: aud is not one it accepts. The answer is a 403.',
      fix: 'Compare aud with the server’s own address.',
      step: 'audience',
      scenario: 'cross-server-replay',
      source: 'node-solid-server-1061',
    },
    {
      id: 'context7-aud',
      text: 'This token was issued for another server. If you connect through a gateway or proxy, use a Context7 API key instead.',
      means: 'Context7: the token names another server’s URL.',
      fix: 'Connect to Context7’s own address, or use an API key.',
      step: 'audience',
      scenario: 'cross-server-replay',
      source: 'context7-releases',
    },
    {
      id: 'pds-dpop-htu',
      text: 'DPoP htu mismatch',
      means: 'htu of the proof is not the address at which the server takes itself to be asked, as behind a proxy.',
      fix: 'Have the proxy pass Host, X-Forwarded-Host and X-Forwarded-Proto, or configure the public address.',
      step: 'dpop-uri',
      scenario: null,
      source: 'bluesky-pds-163',
    },
  ],
}

export const zoom: PrinterTexts = {
  id: 'zoom',
  name: 'Zoom’s MCP server',
  hints: ['zoom'],
  source: 'zoom-mcp-errors',
  texts: [
    {
      id: 'zoom-no-token',
      text: 'Access token is required',
      needsPrinter: true,
      means: 'Zoom’s MCP server (-32001): no Authorization header arrived.',
      fix: 'Give the connector a token and restart it.',
      step: 'authorization',
      scenario: 'no-credentials',
    },
    {
      id: 'zoom-invalid-token',
      text: 'Invalid access token',
      needsPrinter: true,
      means:
        'Zoom’s MCP server (-32001) refused the token: it has expired, was revoked, or is without the scopes of the tool.',
      fix: 'Renew the token with the scopes that the tool needs.',
      step: null,
      scenario: 'expired',
    },
  ],
}
