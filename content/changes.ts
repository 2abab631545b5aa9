/** A change that somebody who comes back would want to know of. */
export interface Change {
  /** `YYYY-MM-DD` */
  readonly date: string
  /** Unique; never changed, since readers of the feed remember it. */
  readonly id: string
  readonly title: string
  readonly says: string
  /** Where to look, a path of the site. */
  readonly path: string
}

/** Newest first. */
export const changes: readonly Change[] = [
  {
    date: '2026-11-27',
    id: 'product-pages',
    title: 'A page for each authorization server',
    says: 'What the access tokens of each of forty-five products look like, how your server’s URI gets into aud there, what lies behind each refusal, and examples to run.',
    path: '/docs/authorization-servers/',
  },
  {
    date: '2026-11-26',
    id: 'command-and-mcp-server',
    title: 'The same verdict on the command line, and for agents',
    says: 'A command reads a token from standard input and ends with 0, 1 or 2 for accepted, rejected and cannot tell. As an MCP server over stdio it gives agents five tools.',
    path: '/docs/command/',
  },
  {
    date: '2026-11-26',
    id: 'lab',
    title: 'A real system to try it on',
    says: 'npm run lab starts an authorization server, careful and careless MCP servers and a client on your machine. It performs the replay for real and shows both answers.',
    path: '/docs/testing/',
  },
  {
    date: '2026-11-26',
    id: 'commands-and-keys',
    title: 'A list of commands, and shortcuts',
    says: 'Ctrl+K reaches every action, server, setting, check, example and page; a question mark shows the shortcuts. Two cases can be compared by pasting a link.',
    path: '/docs/keyboard/',
  },
  {
    date: '2026-11-26',
    id: 'search-and-markdown',
    title: 'Search, sources with dates, and every page as Markdown',
    says: 'A slash on any page searches the docs, the checks, the examples and the error texts. Sources carry the date they were looked up, and each page can be had as Markdown.',
    path: '/docs/',
  },
  {
    date: '2026-11-26',
    id: 'products-recognised',
    title: 'Tokens of 24 authorization servers are recognised',
    says: 'A pasted token is named by the product that issued it, with what that product writes by default, how it typically fails and what to set there.',
    path: '/scenarios/',
  },
  {
    date: '2026-11-26',
    id: 'causes',
    title: 'A refused token is told why',
    says: 'Where the cause of a refusal can be put to the test, it is tested and shown: another issuer’s keys, an ID token, a name that differs by a slash.',
    path: '/playground/',
  },
  {
    date: '2026-11-24',
    id: 'policy-in-sections',
    title: 'A server’s policy in full',
    says: 'Names, token types, companions, scope hierarchies and proofs can be set for the server that is asked.',
    path: '/playground/',
  },
  {
    date: '2026-11-23',
    id: 'bound-tokens',
    title: 'DPoP and certificate-bound tokens',
    says: 'Proofs are judged against RFC 9449, certificates against RFC 8705, each with examples that fail.',
    path: '/docs/checks/',
  },
]
