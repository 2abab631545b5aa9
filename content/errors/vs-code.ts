import type { PrinterTexts } from './printer-texts'

export const vsCode: PrinterTexts = {
  id: 'vs-code',
  name: 'VS Code',
  hints: ['vscode', 'vs code', 'visual studio code'],
  source: 'vscode-282472',
  texts: [
    {
      id: 'vs-code-resource-mismatch',
      text: 'Protected Resource Metadata resource "…" does not match MCP server resolved resource "…".',
      means: 'resource in the server’s metadata is not the address that VS Code connected to, path and query included.',
      fix: 'Serve metadata whose resource is the URL people configure, path included.',
      step: null,
      scenario: null,
      source: 'python-sdk-1400',
    },
    {
      id: 'vs-code-no-registration',
      text: "The authorization server '…' does not support automatic client registration.",
      also: [
        'Dynamic Client Registration not supported',
        'Do you want to proceed by manually providing a client registration (client ID)?',
      ],
      means:
        'VS Code got a 401 or a 403, and its authorization server offers no way to register. It is reported for servers without OAuth too, when a token in the configured headers has expired.',
      fix: 'Renew a configured token. Else serve metadata that names the right authorization server, and give VS Code a client id of it.',
      step: null,
      scenario: 'no-credentials',
    },
    {
      id: 'vs-code-registration-failed',
      text: 'Dynamic registration failed: …',
      also: ['Dynamic registration failed: Registration to … failed.'],
      means: 'The authorization server refused to register VS Code, or answered in a form it does not read.',
      fix: 'Look at the reason behind the colon, or register VS Code by hand and give it the id.',
      step: null,
      scenario: null,
      source: 'vscode-257415',
    },
    {
      id: 'vs-code-resource-metadata',
      text: 'Could not fetch resource metadata: …',
      also: ['Failed to fetch resource metadata from all attempted URLs'],
      means: 'Neither the challenge nor a well-known address led to the server’s metadata.',
      fix: 'Serve /.well-known/oauth-protected-resource, with the path of the server after it, without a token.',
      step: null,
      scenario: null,
      source: 'vscode-320654',
    },
    {
      id: 'vs-code-server-metadata',
      text: 'Error populating auth server metadata for …: …',
      also: ['Failed to fetch authorization server metadata from all attempted URLs'],
      means:
        'No metadata was found at this address. In the report it is the MCP server’s own: its metadata named no authorization server.',
      fix: 'Name the authorization server in the resource’s metadata, and serve its own metadata there.',
      step: null,
      scenario: null,
      source: 'vscode-320654',
    },
  ],
}
