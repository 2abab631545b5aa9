import type { Option, Usage } from './command-line'

/** A command as help and documentation list it. */
export interface Command extends Usage {
  readonly about: string
  /** What each exit status means. */
  readonly statuses: readonly (readonly [status: number, means: string])[]
  /** Lines for a shell, each with what it does. */
  readonly examples: readonly { readonly line: string; readonly does: string }[]
}

const json: Option = { name: 'json', about: 'Print JSON for programs.' }
const noColor: Option = { name: 'no-color', about: 'No colours, as with the variable NO_COLOR.' }
const at: Option = {
  name: 'at',
  value: 'INSTANT',
  about: 'When the token is presented: 2026-01-01T00:00:00Z, “5 min ago” or seconds since 1970. Default: now.',
}
const usage = [2, 'The command line, a file or the input cannot be used; a sentence says why.'] as const

const explain: Command = {
  name: 'explain',
  about: 'Should this server accept this token, and why? The token comes from standard input or a file.',
  readsToken: true,
  options: [
    { name: 'token-file', value: 'FILE', about: 'Read the token from FILE instead of standard input.' },
    {
      name: 'server',
      value: 'FILE',
      about: 'The server as JSON: resource, issuer, jwks, policy; or what the playground exports.',
    },
    { name: 'resource', value: 'URI', about: 'The server’s own resource URI, which aud is compared with.' },
    {
      name: 'issuer',
      value: 'URL',
      about: 'An issuer that the server trusts, spelled as in its metadata.',
      many: true,
    },
    { name: 'jwks', value: 'FILE', about: 'The issuer’s public keys: a JWK Set, a JWK or PEM. Nothing is fetched.' },
    { name: 'profile', value: 'ID', about: 'Take tokens of this product’s shape, as in entra or auth0/rfc9068.' },
    { name: 'scope', value: 'SCOPE', about: 'A scope that the call needs.', many: true },
    at,
    {
      name: 'demo',
      value: 'ID',
      about: 'Ask a server of the site’s examples instead, at their instant: issues, billing …',
    },
    { name: 'scenario', value: 'ID', about: 'Judge one of the site’s examples, with its token, request and server.' },
    { name: 'proof-file', value: 'FILE', about: 'The DPoP proof that was sent along; the scheme is DPoP then.' },
    { name: 'method', value: 'METHOD', about: 'The method of the request. Default: POST.' },
    { name: 'url', value: 'URL', about: 'The address of the request. Default: the resource URI.' },
    { name: 'introspection', value: 'FILE', about: 'What the issuer answered about an opaque token, as JSON.' },
    json,
    noColor,
  ],
  statuses: [
    [0, 'The server accepts the token.'],
    [1, 'It rejects it.'],
    [2, 'It cannot be told: keys, issuer or resource are missing, or the input cannot be used. A sentence says which.'],
  ],
  examples: [
    {
      line: 'deputy-lab explain --resource https://billing.example.com/mcp --issuer https://auth.example.com --jwks jwks.json < token.txt',
      does: 'Judges the token in token.txt at that server.',
    },
    {
      line: 'deputy-lab explain --scenario cross-server-replay',
      does: 'Judges an example: a good token, presented at another server.',
    },
  ],
}

const scenarios: Command = {
  name: 'scenarios',
  about: 'The site’s examples: list them, find some, show one.',
  operands: 'WORD…',
  options: [
    { name: 'group', value: 'GROUP', about: 'Only those of this group.' },
    { name: 'step', value: 'STEP', about: 'Only those that this step decides.' },
    { name: 'verdict', value: 'VERDICT', about: 'Only those accepted, rejected or undecided.' },
    { name: 'print-token', about: 'Print nothing but the token of the one example named.' },
    json,
    noColor,
  ],
  statuses: [[0, 'There is at least one.'], [1, 'None fits.'], usage],
  examples: [
    { line: 'deputy-lab scenarios slash', does: 'Lists the examples whose text has that word.' },
    {
      line: 'deputy-lab scenarios cross-server-replay --print-token | deputy-lab explain --demo billing',
      does: 'Hands the token of an example to a server.',
    },
  ],
}

const matrix: Command = {
  name: 'matrix',
  about: 'Finds the tokens in logs, HAR or NDJSON files and judges each at every server.',
  operands: 'FILE…',
  options: [
    { name: 'servers', value: 'FILE', about: 'The servers as JSON: a list as --server of explain takes them.' },
    {
      ...at,
      about: 'When the tokens are presented: an instant, “now”, or “issued”, each when it was issued. Default: issued.',
    },
    { name: 'csv', about: 'Print CSV.' },
    { name: 'markdown', about: 'Print Markdown.' },
    json,
    noColor,
  ],
  statuses: [
    [0, 'No server takes a token that was not issued for it.'],
    [1, 'At least one does.'],
    [2, 'No token was found, or the command line or a file cannot be used.'],
  ],
  examples: [
    { line: 'deputy-lab matrix access.log', does: 'Judges every token of a log at the servers of the examples.' },
    {
      line: 'deputy-lab matrix --servers servers.json --json trace.har',
      does: 'The same at your own servers, as JSON.',
    },
  ],
}

const drill: Command = {
  name: 'drill',
  about: 'Tests how an MCP server of yours treats access tokens, good and bad: a fire drill.',
  operands: 'URL',
  // Its options are its own: `deputy-lab drill --help` lists them.
  options: [],
  statuses: [
    [0, 'Clean: every bad token was refused, and the good one accepted.'],
    [1, 'A hole: a bad token was accepted.'],
    [2, 'It cannot tell; a sentence says why.'],
  ],
  examples: [
    {
      line: 'deputy-lab drill http://127.0.0.1:3000/mcp --wait',
      does: 'Says what to configure at a test server of this machine, waits for it, and tests it.',
    },
  ],
}

const mcp: Command = {
  name: 'mcp',
  about: 'Serves the same as tools to an agent: an MCP server over standard input and output.',
  options: [],
  statuses: [[0, 'The client has closed the connection.'], usage],
  examples: [{ line: 'deputy-lab mcp', does: 'Is what a client’s configuration names. It waits for messages.' }],
}

/** Every command, in the order help lists them. */
export const commands = [explain, scenarios, matrix, drill, mcp] as const
