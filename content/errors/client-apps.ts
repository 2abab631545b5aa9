import type { PrinterTexts } from './printer-texts'

export const clientApps: PrinterTexts = {
  id: 'clients',
  name: 'Clients: Claude, Cursor, MCP Inspector',
  hints: ['claude', 'cursor', 'inspector'],
  source: 'claude-ai-mcp-978',
  texts: [
    {
      id: 'claude-authorization-failed',
      text: 'Authorization with the MCP server failed. You can check your credentials and permissions.',
      also: ['Authorization with the MCP server failed', 'ofid_…'],
      means:
        'Claude’s one text for many causes: a 401 on the first call (usually the audience), a 403 from a firewall, relative resource_metadata, or metadata for another address.',
      fix: 'Replay the call with curl and look at the answer; compare the metadata’s resource with the token’s aud.',
      step: null,
      scenario: 'cross-server-replay',
    },
    {
      id: 'claude-authorization-error',
      text: 'McpAuthorizationError',
      also: ['Your account was authorized but the integration rejected the credentials'],
      means: 'Claude’s logs: the server refused the authorized call.',
      fix: 'Replay the call with curl: the server’s own answer says more.',
      step: null,
      scenario: 'cross-server-replay',
      source: 'claude-ai-mcp-690',
    },
    {
      id: 'claude-authorized-but',
      text: 'Your account was authorized, but …',
      also: ['authorized, but returned an error while connecting', 'Tu cuenta fue autorizada, pero …'],
      means:
        'The sign-in at Claude went well. The first request to the server after it did not: it was refused, not found at that address, or not answered.',
      fix: 'Look in the log of the server, and of what stands before it, for the request that follows the one to the token endpoint, and whether it carries a token.',
      step: null,
      scenario: null,
      source: 'claude-ai-mcp-979',
    },
    {
      id: 'claude-not-reached',
      text: 'Couldn’t reach the MCP server. You can check the server URL and verify the server is running.',
      means:
        'Claude’s own machines got no answer they can use. It was reported of a server that did answer, and refused the way in which Claude proves itself as a client.',
      fix: 'Look in the log of the server for requests of Claude. Without any, a firewall or the address is the cause; with some, the last one says which endpoint refused.',
      step: null,
      scenario: null,
      source: 'claude-ai-mcp-200',
    },
    {
      id: 'cursor-unauthorized',
      text: "UnauthorizedError in onerror (current status: 'needsAuth'): Unauthorized",
      means: 'Cursor’s log: the server answered 401.',
      fix: 'Replay the call with curl and look at the challenge.',
      step: null,
      scenario: 'no-credentials',
      source: 'atlassian-mcp-137',
    },
    {
      id: 'claude-code-auth-failed',
      text: 'SDK auth failed: …',
      also: ['SDK auth failed:', 'SDK auth error: …'],
      frame: true,
      means:
        'Claude Code could not sign in: the reason follows. Without one it was reported of servers that take a fixed token and offer no sign-in.',
      fix: 'Look the reason up on its own. For a fixed token compare the header in the configuration with what the server takes, by curl.',
      step: null,
      scenario: null,
      source: 'anything-analyzer-52',
    },
    {
      id: 'claude-code-expired',
      text: 'MCP server "…" requires re-authorization (token expired)',
      also: ['requires re-authorization (token expired)'],
      means:
        'Claude Code says so whenever a call is refused for the token, expired or not: it was reported of a 403 for a scope (insufficient_scope), and of tokens that have no end.',
      fix: 'Look at the answer itself, in the server’s log or by curl: with a 403 ask for the scopes of its challenge, with a 401 authenticate again under /mcp.',
      step: null,
      scenario: null,
      source: 'claude-code-92518',
    },
    {
      id: 'claude-code-needs-auth',
      text: '! Needs authentication',
      also: ['△ needs authentication'],
      means:
        'Claude Code got a 401, or a 403 without a challenge, as firewalls send it: it is kept by the server’s name, also after the address has changed.',
      fix: 'Replay the call with curl. With a 401 authenticate under /mcp; a 403 without a challenge is not about the token: look at what stands in front.',
      step: null,
      scenario: 'no-credentials',
      source: 'claude-code-78220',
    },
    {
      id: 'inspector-session-token',
      text: 'Authentication required. Use the session token shown in the console when starting the server.',
      means:
        'MCP Inspector’s own proxy refuses its page: the session token of this start is missing. Your MCP server has not been asked.',
      fix: 'Open the address that the Inspector prints at its start, which holds that token, or put it into Proxy Session Token.',
      step: null,
      scenario: null,
      source: 'inspector-server',
    },
    {
      id: 'inspector-401',
      text: 'the server requires authorization (HTTP 401)',
      means: 'MCP Inspector: the server answered 401.',
      fix: 'Authorize in the Inspector; if it comes again, read the token’s aud.',
      step: null,
      scenario: 'no-credentials',
      source: 'mcp-inspector-npm',
    },
    {
      id: 'inspector-register',
      text: 'Failed to register client: …',
      means:
        'Some versions of MCP Inspector: the authorization server refused to register it. The reason follows the colon.',
      fix: 'Look at the reason, or register the Inspector by hand and give it the id.',
      step: null,
      scenario: null,
      source: 'inspector-oauth-proxy',
    },
  ],
}
