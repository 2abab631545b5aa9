import type { SourceId } from './sources'

/** A change of the MCP authorization specification, as it concerns whoever runs a server. */
interface SpecChange {
  readonly about: string
  /** The word of the specification; `none` where it demands nothing of a server. */
  readonly level: 'MUST' | 'MUST NOT' | 'SHOULD' | 'SHOULD NOT' | 'MAY' | 'none'
  /** What a server has to do. */
  readonly says: string
  /** The part of the revision's address after `/specification/<revision>/`. */
  readonly section?: string
  /** What was read beside it. */
  readonly source?: SourceId
}

/** Every revision with an authorization page, and what is proposed. */
export const specChanges = {
  '2025-03-26': [
    {
      about: 'Tokens',
      level: 'MUST',
      says: 'Validate access tokens as OAuth 2.1 says, and answer 401 to invalid and expired ones. Nothing is said of the audience.',
      section: 'basic/authorization',
    },
    {
      about: 'Discovery',
      level: 'none',
      says: 'Authorization server metadata is looked for at the MCP server’s own origin; there is no document about the resource.',
      section: 'basic/authorization',
    },
    {
      about: 'Registration',
      level: 'SHOULD',
      says: 'Let clients register themselves.',
      section: 'basic/authorization',
    },
  ],
  '2025-06-18': [
    {
      about: 'Audience',
      level: 'MUST',
      says: 'Validate that a token was issued specifically for you as its intended audience.',
      section: 'basic/authorization#token-handling',
    },
    {
      about: 'Passthrough',
      level: 'MUST NOT',
      says: 'Accept or pass on any other tokens. Towards an upstream API you are a client with a token of your own.',
      section: 'basic/authorization#token-handling',
    },
    {
      about: 'Metadata',
      level: 'MUST',
      says: 'Publish protected resource metadata that names at least one authorization server.',
      section: 'basic/authorization#authorization-server-location',
    },
    {
      about: 'Challenge',
      level: 'MUST',
      says: 'Name the metadata’s address in WWW-Authenticate of every 401.',
      section: 'basic/authorization#authorization-server-location',
    },
    {
      about: 'resource',
      level: 'none',
      says: 'Clients must send it, with your canonical URI, whether the authorization server knows it or not. Publish one spelling, without a slash at the end.',
      section: 'basic/authorization#canonical-server-uri',
    },
    {
      about: 'A slip',
      level: 'none',
      says: '“Authorization servers” must accept only tokens for their own resources; MCP servers were meant, and the next revision says so.',
      section: 'basic/authorization#token-handling',
    },
  ],
  '2025-11-25': [
    {
      about: 'Challenge or address',
      level: 'MUST',
      says: 'Either name the metadata in the challenge or serve it at the well-known address. Serving both is safest: clients must support both (SEP-985).',
      section: 'basic/authorization#protected-resource-metadata-discovery-requirements',
    },
    {
      about: 'Scopes in the challenge',
      level: 'SHOULD',
      says: 'Say in the 401 which scopes the call needs.',
      section: 'basic/authorization#protected-resource-metadata-discovery-requirements',
    },
    {
      about: 'Missing scopes',
      level: 'SHOULD',
      says: 'Answer 403 with insufficient_scope, the scopes, and the metadata’s address; the client steps up (SEP-835).',
      section: 'basic/authorization#scope-challenge-handling',
    },
    {
      about: 'Own tokens only',
      level: 'MUST',
      says: 'The slip is mended: MCP servers accept only tokens valid for their own resources.',
      section: 'basic/authorization#token-handling',
    },
    {
      about: 'Origin',
      level: 'MUST',
      says: 'Answer 403 to a request with an Origin you do not allow. This comes before any token.',
      section: 'changelog',
    },
    {
      about: 'Registration',
      level: 'none',
      says: 'Client ID metadata documents are recommended to clients and authorization servers (SEP-991). A server sees client ids that are URLs.',
      section: 'changelog',
    },
  ],
  '2026-07-28': [
    {
      about: 'One challenge',
      level: 'SHOULD',
      says: 'Put all scopes of the current operation into one 403, not one after another. What was granted before need not be in it: the client adds it.',
      section: 'basic/authorization#scope-challenge-handling',
    },
    {
      about: 'Scope hierarchies',
      level: 'MUST',
      says: 'Where a broader scope implies narrower ones, take it for them.',
      section: 'basic/authorization#step-up-authorization-flow',
    },
    {
      about: 'offline_access',
      level: 'SHOULD NOT',
      says: 'Name it in a challenge or in scopes_supported: refresh tokens are no business of a resource.',
      section: 'basic/authorization#refresh-tokens',
    },
    {
      about: 'Every request',
      level: 'MUST',
      says: 'Verify each one: protocol sessions and their id are removed (SEP-2567). A handle of yours is no proof of who calls.',
      section: 'changelog',
    },
    {
      about: 'Headers',
      level: 'MUST',
      says: 'Expect Mcp-Method and Mcp-Name on every POST, beside the protocol version (SEP-2243).',
      section: 'changelog',
    },
    {
      about: 'Recipient',
      level: 'MUST',
      says: 'Unchanged, and on a page of its own: refuse tokens that do not name you in the audience, or verify in another way that you are the recipient.',
      section: 'basic/authorization/security-considerations#access-token-privilege-restriction',
    },
    {
      about: 'iss in the response',
      level: 'none',
      says: 'Authorization servers should send it, and clients must compare it (SEP-2468). If you run both: metadata and iss are one text.',
      section: 'basic/authorization#authorization-response-validation',
    },
    {
      about: 'Registration',
      level: 'none',
      says: 'Dynamic registration is deprecated in favour of client ID metadata documents.',
      section: 'basic/authorization/client-registration#client-id-metadata-documents',
    },
  ],
  proposed: [
    {
      about: 'DPoP',
      level: 'none',
      says: 'SEP-1932, a pull request; the roadmap of August 2026 means to finish it.',
      source: 'mcp-sep-1932',
    },
    {
      about: 'HTTP message signatures',
      level: 'none',
      says: 'SEP-2752, a pull request without a sponsor in June 2026.',
      source: 'mcp-sep-2752',
    },
    {
      about: 'resource made optional',
      level: 'none',
      says: 'An issue of October 2025. It would keep the server’s duty to check the audience.',
      source: 'mcp-issue-1614',
    },
    {
      about: 'Workload identity federation',
      level: 'none',
      says: 'SEP-1933, on the roadmap of August 2026.',
      source: 'mcp-roadmap',
    },
  ],
} as const satisfies Readonly<Record<string, readonly SpecChange[]>>

export type Revision = keyof typeof specChanges

/** The changes of a revision, each with the address of its section. */
export const changesIn = (revision: Revision): readonly (SpecChange & { readonly href: string | null })[] =>
  specChanges[revision].map((change: SpecChange) => ({
    ...change,
    href: change.section ? `https://modelcontextprotocol.io/specification/${revision}/${change.section}` : null,
  }))
