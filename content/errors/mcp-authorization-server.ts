import type { PrinterTexts } from './printer-texts'

const none = { step: null, scenario: null } as const
const anew = 'Sign in anew. If it comes again, clear what the client keeps for this server.'

/** What the MCP SDKs print as authorization servers. */
export const mcpServersSignIn: PrinterTexts = {
  id: 'mcp-authorization-server',
  name: 'MCP SDKs, as authorization server',
  hints: ['mcp.server.auth', 'server/auth', 'fastmcp'],
  source: 'mcp-py-token-handler',
  texts: [
    {
      id: 'mcp-as-verifier',
      text: 'code_verifier does not match the challenge',
      also: ['incorrect code_verifier'],
      means:
        'PKCE: the verifier is not the one the sign-in began with: two sign-ins at once, or a client that lost it at a restart.',
      fix: anew,
      ...none,
      source: 'mcp-ts-token-handler',
    },
    {
      id: 'mcp-as-code',
      text: 'authorization code does not exist',
      also: ['authorization code has expired'],
      common: true,
      means:
        'The code was used already, is too old, or is of another client. Codes kept in memory are lost at a restart, and with several instances.',
      fix: 'Sign in anew. With several instances share the store.',
      ...none,
    },
    {
      id: 'mcp-as-refresh',
      text: 'refresh token does not exist',
      means:
        'The refresh token was used already, has expired, or is of another client. Those kept in memory are lost at a restart.',
      fix: anew,
      ...none,
    },
    {
      id: 'mcp-as-client',
      text: 'Invalid client_id',
      common: true,
      means: 'The authorization server does not know the client: registrations kept in memory are lost at a restart.',
      fix: 'Clear what the client keeps for this server, so that it registers anew. At the server keep registrations in a store.',
      ...none,
      source: 'mcp-ts-client-auth',
    },
    {
      id: 'mcp-as-secret',
      text: 'Invalid client_secret',
      also: ['Client secret is required', 'Client secret has expired'],
      common: true,
      means: 'The secret is missing, wrong or too old for the client that the id names.',
      fix: 'Compare it, or have the client register anew.',
      ...none,
      source: 'mcp-ts-client-auth',
    },
    {
      id: 'mcp-as-scope',
      text: 'Client was not registered with scope …',
      also: ['Requested scopes are not valid: …'],
      means: 'The client asks for a scope that it did not register with, or that the server does not know.',
      fix: 'Put the scopes into scopes_supported of the metadata, from which clients take them, and let registration give them.',
      ...none,
      source: 'mcp-ts-authorize-handler',
    },
    {
      id: 'mcp-as-grants',
      text: 'grant_types must be authorization_code and refresh_token',
      means: 'The MCP Python SDK takes a registration only with both kinds of grant.',
      fix: 'Have the client register with both.',
      ...none,
      source: 'mcp-py-register-handler',
    },
    {
      id: 'mcp-as-basic',
      text: 'Missing or invalid Basic authentication in Authorization header',
      means: 'The client registered with client_secret_basic, and sends its secret in the body or not at all.',
      fix: 'Have it send what it registered, or register with client_secret_post or none.',
      ...none,
      source: 'mcp-py-client-auth',
    },
  ],
}
