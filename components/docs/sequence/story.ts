import type { Checks, Needed, ReplaySetup, Sent } from '@/content/replay-story'
import type { Lane } from '../attack-drawings'

/** Who takes part, from left to right. */
export const lanes: readonly Lane[] = [
  { name: 'Agent', about: 'Alice’s AI client' },
  { name: 'Authorization server', about: 'auth.example.com' },
  { name: 'Server A', about: 'issues.example.com', hostile: true },
  { name: 'Attacker', about: 'runs A, or broke in', hostile: true },
  { name: 'Server B', about: 'billing.example.com' },
]

/** Whose token a message carries: the one that was issued, or the one that billing is shown. */
export type Carried = 'issued' | 'sent'

/** One message of the story but the last, which is billing's answer. */
export interface Told {
  readonly from: number
  readonly to: number
  readonly text: string
  readonly tone?: 'attack'
  readonly carries?: Carried
  /** The HTTP message, `{token}` for its token; `null`: it is none. */
  readonly http: string | null
  /** What to see in it. */
  readonly note: string
}

const call = (host: string, tool: string) => `POST /mcp HTTP/1.1
Host: ${host}
Authorization: Bearer {token}
Content-Type: application/json
Accept: application/json, text/event-stream
MCP-Protocol-Version: 2026-07-28
Mcp-Method: tools/call
Mcp-Name: ${tool}

{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"${tool}"}}`

export const told: readonly Told[] = [
  {
    from: 0,
    to: 1,
    text: 'asks for a token for issues',
    http: `POST /token HTTP/1.1
Host: auth.example.com
Content-Type: application/x-www-form-urlencoded

grant_type=authorization_code&client_id=agent-1&code=…&code_verifier=…
&resource=https%3A%2F%2Fissues.example.com%2Fmcp`,
    note: 'Alice has signed in and agreed. The parameter resource says which server the token is for.',
  },
  {
    from: 1,
    to: 0,
    text: 'issues it',
    carries: 'issued',
    http: `HTTP/1.1 200 OK
Content-Type: application/json

{"access_token":"{token}","token_type":"Bearer","expires_in":600}`,
    note: 'The authorization server has written the resource into aud.',
  },
  {
    from: 0,
    to: 2,
    text: 'calls a tool there',
    carries: 'issued',
    http: call('issues.example.com', 'list_issues'),
    note: 'An honest call. From here on server A holds the token as well.',
  },
  {
    from: 2,
    to: 3,
    text: 'hands the token over',
    tone: 'attack',
    carries: 'issued',
    http: null,
    note: 'No request that anybody could see: the attacker reads what A received.',
  },
  {
    from: 3,
    to: 4,
    text: 'calls a tool of billing’s',
    tone: 'attack',
    carries: 'sent',
    http: call('billing.example.com', 'list_cards'),
    note: 'Not one byte of this request says that it does not come from Alice’s agent.',
  },
]

/** What the reader lets the attacker do, in the words of the chips. */
export const sentLabels: Readonly<Record<Sent, string>> = {
  'as-issued': 'the token as it is',
  wide: 'a token with both scopes',
  late: 'the token, ten minutes later',
  forged: 'a token of its own making',
}

/** What the called tool asks for, in the words of the chips. */
export const neededLabels: Readonly<Record<Needed, string>> = {
  nothing: 'no scope',
  'billing:read': 'billing:read',
}

/** The checks of the story, in the order in which billing makes them. */
export const checkLabels: Readonly<Record<keyof Checks, string>> = {
  signature: 'Signature',
  audience: 'Audience',
  expiry: 'Expiry',
  scope: 'Scope',
}

/** A billing server as the tutorials have it: three ticks, and no look at the audience. */
export const careless: ReplaySetup = {
  sent: 'as-issued',
  needs: 'nothing',
  checks: { signature: true, audience: false, expiry: true, scope: true },
}
