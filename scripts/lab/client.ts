import {
  Client,
  type OAuthClientProvider,
  type OAuthDiscoveryState,
  StreamableHTTPClientTransport,
  UnauthorizedError,
} from '@modelcontextprotocol/client'
import { logIn } from './browser'

type Tokens = Exclude<Awaited<ReturnType<OAuthClientProvider['tokens']>>, undefined>

const info = { name: 'deputy-lab', version: '1.0.0' }

/** A connected MCP client, and the access token it got. */
export interface Session {
  readonly client: Client
  readonly token: string
}

/**
 * Connects as an MCP client does: a 401 leads it to the protected resource metadata, that to the authorization server,
 * where it asks with PKCE for a token for this server (RFC 8707). Alice logs in and consents.
 */
export async function connectAsAlice(resource: string): Promise<Session> {
  let tokens: Tokens | undefined
  let verifier = ''
  let answer = new URLSearchParams()
  let discovered: OAuthDiscoveryState | undefined
  const provider: OAuthClientProvider = {
    redirectUrl: 'http://127.0.0.1/callback',
    clientMetadata: { redirect_uris: ['http://127.0.0.1/callback'], token_endpoint_auth_method: 'none' },
    clientInformation: () => ({ client_id: 'lab-agent' }),
    tokens: () => tokens,
    saveTokens: (saved) => {
      tokens = saved
    },
    redirectToAuthorization: async (url) => {
      answer = await logIn(url)
    },
    saveCodeVerifier: (saved) => {
      verifier = saved
    },
    codeVerifier: () => verifier,
    // So that the code goes to the authorization server that gave it.
    saveDiscoveryState: (saved) => {
      discovered = saved
    },
    discoveryState: () => discovered,
  }
  const first = transportTo(resource, provider)
  try {
    await connected(first)
    throw new Error(`${resource} asked for no token.`)
  } catch (error) {
    if (!(error instanceof UnauthorizedError)) throw error
  }
  await first.finishAuth(answer)
  await first.close()
  const client = await connected(transportTo(resource, provider))
  return { client, token: (tokens as Tokens | undefined)?.access_token ?? '' }
}

/** Connects with a token that it already has. Rejects where the server does not take it. */
export const connectWith = (resource: string, token: string, watched: typeof fetch): Promise<Client> =>
  connected(new StreamableHTTPClientTransport(new URL(resource), { authProvider: withToken(token), fetch: watched }))

const withToken = (token: string) => ({ token: async () => token })

const transportTo = (resource: string, authProvider: OAuthClientProvider) =>
  new StreamableHTTPClientTransport(new URL(resource), { authProvider })

async function connected(transport: StreamableHTTPClientTransport): Promise<Client> {
  const client = new Client(info, { versionNegotiation: { mode: 'auto' } })
  await client.connect(transport)
  return client
}

/** What a tool answers, as text. */
export async function call(client: Client, name: string, args: Record<string, unknown> = {}): Promise<string> {
  const { content } = await client.callTool({ name, arguments: args })
  return content.map((part) => (part.type === 'text' ? part.text : `[${part.type}]`)).join('\n')
}
