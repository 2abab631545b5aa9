import type { PrinterTexts } from './printer-texts'

const none = { step: null, scenario: null } as const

/** What the MCP SDKs and clients print as they sign in. */
export const mcpClientsSignIn: PrinterTexts = {
  id: 'mcp-clients-sign-in',
  name: 'MCP SDKs and clients, signing in',
  hints: [
    'ModelContextProtocol',
    'McpException',
    'OAuthFlowError',
    'OAuthTokenError',
    'OAuthRegistrationError',
    'go-sdk',
  ],
  source: 'mcp-csharp-client-oauth',
  texts: [
    {
      id: 'csharp-unauthorized',
      text: "Failed to handle unauthorized response with 'Bearer' scheme. …",
      frame: true,
      means: 'The C# SDK’s frame: after a 401 the client could not sign in. The reason follows.',
      fix: 'Look that part up on its own.',
      ...none,
    },
    {
      id: 'csharp-no-servers',
      text: 'No authorization servers found in authentication challenge',
      also: ['protected resource metadata has no authorization servers specified'],
      means:
        'The metadata of the server has no authorization_servers, or an empty list. The second wording is the Go SDK’s.',
      fix: 'Put the issuer of your authorization server there.',
      ...none,
    },
    {
      id: 'csharp-resource',
      text: 'Resource URI in metadata (…) does not match the expected URI (…)',
      means:
        'resource in the server’s metadata is not the address the client connected to. The C# SDK compares the path as well.',
      fix: 'Serve metadata whose resource is the URL people configure, path included.',
      ...none,
    },
    {
      id: 'csharp-no-metadata',
      text: 'Failed to find protected resource metadata at a well-known location for …',
      also: ['Failed to fetch resource metadata from …'],
      means:
        'The server’s own metadata was not found: neither where the challenge points, nor at the well-known addresses.',
      fix: 'Serve /.well-known/oauth-protected-resource, with the path of the server after it.',
      ...none,
    },
    {
      id: 'csharp-scheme',
      text: "The server does not support the 'Bearer' authentication scheme. Server supports: […].",
      means: 'The challenge of the 401 names other schemes than Bearer, such as Basic of a proxy.',
      fix: 'Have the server answer with WWW-Authenticate: Bearer, and look at what stands in front of it.',
      step: 'scheme',
      scenario: null,
    },
    {
      id: 'csharp-registration',
      text: 'Authorization server does not support dynamic client registration',
      also: ['Dynamic client registration failed with status …'],
      means:
        'The metadata has no registration_endpoint, and the client has no id; or the endpoint refused. Its answer follows.',
      fix: 'Give the client an id in ClientOAuthOptions, or use an authorization server that lets clients register.',
      ...none,
    },
    {
      id: 'go-registration',
      text: 'no configured client registration methods are supported by the authorization server',
      means: 'The Go SDK: the client is set up for ways to register that this authorization server does not have.',
      fix: 'Configure a client id that was registered by hand.',
      ...none,
      source: 'mcp-go-authorization-code',
    },
    {
      id: 'python-state',
      text: 'State parameter mismatch: …',
      also: ['OAuth state mismatch - possible CSRF attack', 'state mismatch'],
      means:
        'The answer of the sign-in is not that of the request the client made: an older window, a second sign-in, or a server that drops state.',
      fix: 'Start once more, in one window. If it comes again, look whether the authorization server gives state back as it came.',
      ...none,
      source: 'claude-code-17733',
    },
    {
      id: 'python-token-exchange',
      text: 'Token exchange failed (…): …',
      means: 'The Python client: the token endpoint answered with an error, which follows the colon.',
      fix: 'Look at error and error_description there.',
      ...none,
      source: 'mcp-py-client-oauth2',
    },
    {
      id: 'python-registration',
      text: 'Registration failed: …',
      common: true,
      frame: true,
      means: 'The registration of the client was refused, or there is none. The reason follows.',
      fix: 'Look that part up on its own.',
      ...none,
      source: 'mcp-py-client-utils',
    },
    {
      id: 'python-prm-status',
      text: 'Protected Resource Metadata request failed: …',
      means:
        'The Python client: the well-known address of the server answered with another error than 404, which ends the search.',
      fix: 'Answer with the document, or with 404 where there is none.',
      ...none,
      source: 'mcp-py-client-oauth2',
    },
    {
      id: 'rmcp-no-support',
      text: 'No authorization support detected',
      means: 'The Rust SDK found no metadata of an authorization server at the well-known addresses.',
      fix: 'Import the server here by its address, to see what each address answers.',
      ...none,
      source: 'mcp-rust-auth',
    },
    {
      id: 'rmcp-registration',
      text: 'Registration failed: Dynamic client registration not supported',
      means: 'The Rust SDK (Codex, Goose): the metadata has no registration_endpoint.',
      fix: 'Register the client by hand and give it the id: in Codex as client_id under the server’s oauth.',
      ...none,
      source: 'mcp-rust-auth',
    },
    {
      id: 'rmcp-channel-closed',
      text: 'ServerBoxError(ChannelClosed)',
      means:
        'Goose, older versions: the connection ended before initialize was answered, and the reason is lost. A server that wants a sign-in, and does not let clients register, was reported so.',
      fix: 'Replay the call with curl -i, or import the server here by its address: its answer says whether it is a 401.',
      ...none,
      source: 'goose-3369',
    },
    {
      id: 'mcp-ts-client-information',
      text: 'Existing OAuth client information is required when exchanging an authorization code',
      means:
        'The TypeScript client came back from the sign-in and no longer has the id it registered with: its provider does not keep it, or the sign-in was begun by another process.',
      fix: 'Have clientInformation() give back what saveClientInformation() got, also after a restart.',
      ...none,
      source: 'mcp-atlassian-1188',
    },
    {
      id: 'mcp-endpoint-origin',
      text: 'Endpoint origin does not match connection origin',
      means:
        'With the transport SSE the server names an address to post to, and it is on another host or scheme than the one the client connected to, as behind a proxy.',
      fix: 'Have the server announce its public address, or use Streamable HTTP.',
      ...none,
      source: 'git-mcp-43',
    },
    {
      id: 'copilot-incompatible-issuer',
      text: 'Incompatible authorization server (RFC 8414 §3.3)',
      also: ['Incompatible authorization server (RFC 8414'],
      means:
        'GitHub Copilot CLI: issuer in the authorization server’s metadata is not the address that the metadata was fetched for.',
      fix: 'Make issuer and the entry of authorization_servers the same text, slash included.',
      ...none,
      source: 'copilot-cli-4480',
    },
    {
      id: 'open-webui-authorize-url',
      text: 'Missing "authorize_url" value',
      means: 'Open WebUI registered the client without having found the authorization endpoint.',
      fix: 'Import the server here by its address: its metadata, or that of its authorization server, was not found. Newer versions say so at registration.',
      ...none,
      source: 'open-webui-26654',
    },
    {
      id: 'librechat-expires-in',
      text: '"path": [ "expires_in" ], "message": "Expected number, received string"',
      means:
        'The token endpoint wrote expires_in as a text, as Entra’s v1.0 endpoint does. LibreChat takes a number only.',
      fix: 'Use the v2.0 endpoint, or a newer version of the client.',
      ...none,
      source: 'librechat-420',
    },
  ],
}
