import type { HttpRequest } from '../pipeline/types'

/** One request as it goes out: exactly these header lines, several of a name as several lines. */
export interface Outgoing {
  readonly method: 'POST' | 'DELETE'
  readonly url: string
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly body: string
  /** PEM of the certificate that the client shows; `null`: none. */
  readonly certificate: string | null
}

/** A revision of MCP, and the first request that a client of it makes. */
export interface Protocol {
  readonly revision: string
  readonly method: string
  readonly params: Readonly<Record<string, unknown>>
  readonly headers: readonly (readonly [name: string, value: string])[]
}

const client = { name: 'deputy-lab-drill', version: '1.0.0' }

/** The newest first. Since 2026-07-28 each request stands for itself; before, the first one may open a session. */
export const protocols = [
  {
    revision: '2026-07-28',
    method: 'server/discover',
    params: {
      _meta: {
        'io.modelcontextprotocol/protocolVersion': '2026-07-28',
        'io.modelcontextprotocol/clientInfo': client,
        'io.modelcontextprotocol/clientCapabilities': {},
      },
    },
    headers: [
      ['MCP-Protocol-Version', '2026-07-28'],
      ['Mcp-Method', 'server/discover'],
    ],
  },
  {
    revision: '2025-06-18',
    method: 'initialize',
    params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: client },
    headers: [],
  },
] as const satisfies readonly Protocol[]

/** That request in that revision, to the address under test with the query of its own address. */
export function outgoing(url: string, { url: said, ...request }: HttpRequest, protocol: Protocol): Outgoing {
  const address = new URL(url)
  for (const [name, value] of new URL(said).searchParams) address.searchParams.set(name, value)
  return message(
    address.href,
    protocol.method,
    protocol.params,
    [
      ...protocol.headers,
      ...request.authorization.map((value) => ['Authorization', value] as const),
      ...request.dpop.map((value) => ['DPoP', value] as const),
      ...(request.origin === null ? [] : [['Origin', request.origin] as const]),
    ],
    request.clientCertificate,
  )
}

/** A call within a session, with these credentials or with none. */
export const inSession = (
  url: string,
  protocol: Protocol,
  session: string,
  authorization: readonly string[],
): Outgoing =>
  message(url, 'tools/list', {}, [
    ['MCP-Protocol-Version', protocol.revision],
    ['Mcp-Session-Id', session],
    ...authorization.map((value) => ['Authorization', value] as const),
  ])

/** Ends a session. */
export const endOf = (
  url: string,
  protocol: Protocol,
  session: string,
  authorization: readonly string[],
): Outgoing => ({
  method: 'DELETE',
  url,
  headers: [
    ['MCP-Protocol-Version', protocol.revision],
    ['Mcp-Session-Id', session],
    ...authorization.map((value) => ['Authorization', value] as const),
  ],
  body: '',
  certificate: null,
})

const message = (
  url: string,
  method: string,
  params: Readonly<Record<string, unknown>>,
  headers: Outgoing['headers'],
  certificate: string | null = null,
): Outgoing => ({
  method: 'POST',
  url,
  headers: [['Accept', 'application/json, text/event-stream'], ['Content-Type', 'application/json'], ...headers],
  body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
  certificate,
})
