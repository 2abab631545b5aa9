/** One message of a drawing: from one lane to another, or within one. */
export interface Message {
  readonly from: number
  readonly to: number
  readonly text: string
  /** What the token says of itself while it travels here. */
  readonly carries?: string | undefined
  readonly tone?: 'attack' | 'stopped' | undefined
}

/** One who takes part. */
export interface Lane {
  readonly name: string
  readonly about: string
  readonly hostile?: boolean
}

export interface Drawing {
  readonly title: string
  readonly lanes: readonly Lane[]
  readonly messages: readonly Message[]
}

const token = 'aud: issues'

export const drawings = {
  flow: {
    title: 'From the first 401 to a tool call',
    lanes: [
      { name: 'Browser', about: 'Alice, when she signs in' },
      { name: 'Agent', about: 'the MCP client' },
      { name: 'Billing', about: 'the MCP server' },
      { name: 'Authorization server', about: 'auth.example.com' },
    ],
    messages: [
      { from: 1, to: 2, text: 'calls a tool, without a token' },
      { from: 2, to: 1, text: '401, and where the metadata is' },
      { from: 1, to: 2, text: 'reads it: resource, authorization servers' },
      { from: 1, to: 3, text: 'reads its metadata; registers, or names its client id' },
      { from: 1, to: 0, text: 'opens the sign-in page, with resource' },
      { from: 0, to: 3, text: 'Alice signs in and agrees: this client, billing' },
      { from: 3, to: 0, text: 'sends her back with a code' },
      { from: 0, to: 1, text: 'the code arrives' },
      { from: 1, to: 3, text: 'the code, the PKCE verifier, resource again' },
      { from: 3, to: 1, text: 'an access token', carries: 'aud: billing' },
      { from: 1, to: 2, text: 'calls the tool again', carries: 'aud: billing' },
      { from: 2, to: 1, text: 'aud is its own name: 200', tone: 'stopped' },
    ],
  },
  replay: {
    title: 'The replay: one token, four parties',
    lanes: [
      { name: 'Agent', about: 'Alice’s AI client' },
      { name: 'Authorization server', about: 'auth.example.com' },
      { name: 'Server A', about: 'issues.example.com', hostile: true },
      { name: 'Server B', about: 'billing.example.com' },
    ],
    messages: [
      { from: 0, to: 1, text: 'asks for a token for the issues server' },
      { from: 1, to: 0, text: 'issues it', carries: token },
      { from: 0, to: 2, text: 'calls a tool there', carries: token },
      { from: 2, to: 3, text: 'sends the same token on', carries: token, tone: 'attack' },
      { from: 3, to: 2, text: 'B does not look at aud: 200, as Alice', tone: 'attack' },
      { from: 3, to: 2, text: 'B compares aud with its own name: 401', tone: 'stopped' },
    ],
  },
  consent: {
    title: 'The proxy attack: consent given once, used by somebody else',
    lanes: [
      { name: 'Attacker', about: 'a client it registered itself', hostile: true },
      { name: 'Alice’s browser', about: 'has consented before' },
      { name: 'MCP proxy', about: 'one client id for everybody' },
      { name: 'Upstream', about: 'its authorization server' },
    ],
    messages: [
      { from: 0, to: 2, text: 'registers a client with its own redirect address' },
      { from: 0, to: 1, text: 'sends Alice a link', tone: 'attack' },
      { from: 1, to: 2, text: 'opens it' },
      { from: 2, to: 3, text: 'redirects with the proxy’s own client id' },
      { from: 3, to: 2, text: 'finds its consent cookie, asks nothing, sends a code' },
      { from: 2, to: 0, text: 'sends a code of its own to the attacker’s address', tone: 'attack' },
    ],
  },
} as const satisfies Record<string, Drawing>

export type DrawingName = keyof typeof drawings
