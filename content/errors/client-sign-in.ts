import type { PrinterTexts } from './printer-texts'

export const clientSignIn: PrinterTexts = {
  id: 'client-sign-in',
  name: 'Clients, signing in: SDKs, Codex, Gemini, ChatGPT, Cursor',
  hints: ['exchangeAuthorization', 'rmcp', 'codex', 'gemini', 'chatgpt', 'openai', 'mcp auth'],
  source: 'mcp-typescript-sdk-1-32-2',
  texts: [
    {
      id: 'client-not-oauth-error',
      text: 'HTTP …: Invalid OAuth error response: …',
      also: ['Invalid OAuth error response: …'],
      frame: true,
      means:
        'An endpoint for registration or tokens answered with an error that is no OAuth error in JSON. Behind Raw body stands what it said: a page, a text, or the words of a proxy.',
      fix: 'Read Raw body. With 404 there is no such endpoint: look at the metadata, or whether the server has OAuth at all. With 403 something in front refused the request.',
      step: null,
      scenario: null,
    },
    {
      id: 'client-server-error',
      text: 'Fatal error: ServerError',
      means:
        'mcp-remote: an endpoint answered with server_error, or with no OAuth error in JSON. The lines below name it: registerClient, exchangeAuthorization.',
      fix: 'Ask that endpoint with curl -i. At registerClient the authorization server lets no client register: register one by hand and give mcp-remote its id.',
      step: null,
      scenario: null,
      source: 'mcp-remote-135',
    },
    {
      id: 'client-token-exchange',
      text: 'Token exchange failed: HTTP …',
      means:
        'The authorization server did not give a token for the code. Older SDKs print the status alone; error and error_description stand in the answer.',
      fix: 'Look at the authorization server’s log, or use a newer client. 400 is often a code used twice or another redirect URI, 401 the client’s id or secret.',
      step: null,
      scenario: null,
      source: 'mcp-remote-74',
    },
    {
      id: 'client-no-token-in-answer',
      text: '"path": [ "access_token" ], "message": "Invalid input: expected string, received undefined"',
      means:
        'The token endpoint answered with 200 and no access_token. GitHub answers so with its errors: the reason stands in error.',
      fix: 'Look at the body of that answer. At GitHub a client secret is often missing.',
      step: null,
      scenario: null,
      source: 'typescript-sdk-1342',
    },
    {
      id: 'client-metadata-from',
      text: 'HTTP … trying to load OAuth metadata from …',
      also: ['HTTP … trying to load OpenID provider metadata from …'],
      means:
        'The well-known address of the authorization server’s metadata answered with an error other than 404, which ends the search.',
      fix: 'Answer with the document, or with 404 where there is none.',
      step: null,
      scenario: null,
    },
    {
      id: 'python-metadata-form',
      text: 'validation errors for OAuthMetadata',
      also: ['validation error for OAuthMetadata'],
      means:
        'The Python client logs “Failed to discover OAuth metadata” before it: it read the authorization server’s metadata, and a member has another form than it expects. The lines that follow name it.',
      fix: 'Correct that member, or import the metadata here to see which rule it breaks. Newer versions are less strict.',
      step: null,
      scenario: null,
      source: 'python-sdk-814',
    },
    {
      id: 'rmcp-auth-required',
      text: 'Auth required, when send initialize request',
      also: ['error: Auth required'],
      means: 'Codex and other clients on the Rust SDK: the server answered 401 to the first call.',
      fix: 'Sign in (codex mcp login …). With a token from the environment look whether it is set, and valid for this server.',
      step: 'authorization',
      scenario: 'no-credentials',
      source: 'codex-4707',
    },
    {
      id: 'rmcp-metadata-parse',
      text: 'Metadata error: Failed to parse metadata: error decoding response body',
      means:
        'The Rust SDK got an answer from a well-known address that is not the document it expects: a page, or JSON with members of other types.',
      fix: 'Fetch the well-known addresses with curl -i, and import the answers here.',
      step: null,
      scenario: null,
      source: 'codex-5953',
    },
    {
      id: 'rmcp-unknown-session',
      text: 'unexpected server response: HTTP 401: unknown session',
      means:
        'The server answers 401 for a session it does not know. By the transport’s rules that is a 404; the client takes a 401 for a token problem.',
      fix: 'Answer 404 there. Meanwhile a new task or a restart of the client begins another session.',
      step: null,
      scenario: null,
      source: 'codex-46158',
    },
    {
      id: 'gemini-no-configuration',
      text: 'Failed to discover OAuth configuration from MCP server',
      means: 'Gemini CLI found no metadata at the well-known addresses of the server, or could not reach it.',
      fix: 'Import the server here by its address: the requests and what each answers are shown.',
      step: null,
      scenario: null,
      source: 'miro-ai-29',
    },
    {
      id: 'chatgpt-oauth-configuration',
      text: 'Error fetching OAuth configuration.',
      means:
        'ChatGPT could not set a connector up from the server’s metadata. In the report the authorization server had no dynamic registration.',
      fix: 'Import the server here by its address and look at the metadata and at registration_endpoint.',
      step: null,
      scenario: null,
      source: 'github-mcp-1081',
    },
    {
      id: 'cursor-redirect-uri',
      text: 'Redirect URIs must be localhost or HTTPS',
      means:
        'The authorization server refused to register the client: its redirect URI has a scheme of its own, such as cursor://.',
      fix: 'Have the authorization server take the client’s scheme, or connect through mcp-remote, whose redirect URI is on localhost.',
      step: null,
      scenario: null,
      source: 'tanstack-652',
    },
    {
      id: 'client-id-unrecognized',
      text: 'Unrecognized client_id',
      means:
        'The authorization server does not know the client’s id: the client kept a registration that is no longer there.',
      fix: 'Clear what the client keeps for this server, so that it registers anew.',
      step: null,
      scenario: null,
      source: 'supabase-43662',
    },
    {
      id: 'vs-code-no-client-details',
      text: 'User did not provide client details',
      means:
        'VS Code found no way to register itself at the authorization server, asked for a client id, and got none.',
      fix: 'Register VS Code there by hand, with the redirect URIs it shows, and give it that client id.',
      step: null,
      scenario: null,
      source: 'vscode-276513',
    },
  ],
}
