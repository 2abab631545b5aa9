import type { PrinterTexts } from './printer-texts'

const none = { step: null, scenario: null } as const
const again = 'Where the client registers itself, clear what it keeps for this server, so that it registers anew.'

/** Each provider’s words for a redirect URI that is not registered. */
export const redirectUris: PrinterTexts = {
  id: 'redirect-uris',
  name: 'Redirect URIs: Google, Auth0, Keycloak, Okta, Cognito, MCP SDKs',
  hints: ['redirect_uri', 'redirect URI', 'Callback URL'],
  source: 'claude-code-58700',
  texts: [
    {
      id: 'google-redirect-uri',
      text: 'Error 400: redirect_uri_mismatch',
      also: ['Error: redirect_uri_mismatch'],
      common: true,
      means: 'At Google: the redirect URI of the request is not among the authorized ones of the OAuth client.',
      fix: 'Add the URI, letter by letter, in the Google Cloud console, or use the client’s own id with its own redirect URI.',
      ...none,
    },
    {
      id: 'redirect-uri-mismatch',
      text: 'redirect_uri_mismatch',
      means:
        'The redirect URI of the request is not one that is registered for the client. Google, GitHub and others have this code.',
      fix: 'Register the URI letter by letter, with port and slash.',
      ...none,
    },
    {
      id: 'auth0-callback-url',
      text: 'Callback URL mismatch.',
      also: ['The provided redirect_uri is not in the list of allowed callback URLs'],
      means:
        'Auth0: the redirect URI is not among the application’s Allowed Callback URLs. Codex adds an id to the path.',
      fix: 'Add the URI of the request there, letter by letter.',
      ...none,
      source: 'codex-30460',
    },
    {
      id: 'keycloak-redirect-uri',
      text: 'Invalid parameter: redirect_uri',
      common: true,
      means: 'Keycloak: the redirect URI is not among the client’s Valid redirect URIs.',
      fix: 'Add the URI of the request there, letter by letter, port included.',
      ...none,
      source: 'keycloak-10528',
    },
    {
      id: 'okta-redirect-uri',
      text: "The 'redirect_uri' parameter must be a Login redirect URI in the client app settings",
      also: ["The 'redirect_uri' parameter must be an absolute URI that is whitelisted in the client app settings."],
      means: 'Okta: the redirect URI is not among the app’s Sign-in redirect URIs.',
      fix: 'Add the URI of the request there, letter by letter.',
      ...none,
      source: 'httpx-auth-110',
    },
    {
      id: 'cognito-redirect-uri',
      text: 'redirect_mismatch',
      means: 'Cognito: the redirect URI is not among the app client’s callback URLs.',
      fix: 'Add it there. Cognito takes http for localhost alone, and no pattern.',
      ...none,
      source: 'cognito-at-edge-6',
    },
    {
      id: 'mcp-redirect-unregistered',
      text: 'Unregistered redirect_uri',
      means:
        'The authorization endpoint of the MCP TypeScript SDK: the client registered other redirect URIs than the one it sends, often by another port.',
      fix: again,
      ...none,
      source: 'mcp-ts-authorize-handler',
    },
    {
      id: 'fastmcp-redirect-uri',
      text: "Redirect URI '…' not registered for client",
      also: ["Redirect URI '…' does not match CIMD redirect_uris."],
      means:
        'The MCP Python SDK or FastMCP: the redirect URI is not one the client registered, or not in its metadata document.',
      fix: `${again} With FastMCP look at allowed_client_redirect_uris as well.`,
      ...none,
      source: 'fastmcp-1628',
    },
    {
      id: 'cloudflare-redirect-uri',
      text: 'Invalid redirect URI. The redirect URI provided does not match any registered URI for this client.',
      means: 'Cloudflare’s OAuth provider: the client sends another redirect URI than it registered.',
      fix: again,
      ...none,
      source: 'workers-oauth-provider-29',
    },
    {
      id: 'mcp-redirect-token',
      text: 'redirect_uri did not match the one used when creating auth code',
      means: 'The MCP Python SDK: the token request has another redirect URI than the authorization request had.',
      fix: 'Have the client send the same text both times. A proxy in between must pass it on as it came.',
      ...none,
      source: 'mcp-py-token-handler',
    },
  ],
}
