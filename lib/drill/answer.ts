import { plainObject } from '../pipeline/encoding/plain-object'
import { clip, visible } from '../pipeline/encoding/visible-text'
import { parseChallenges, paramOf } from '../error-texts/challenge'

/** What came back, as far as a drill reads it. */
export interface HttpReply {
  readonly status: number
  /** The values of each `WWW-Authenticate` line, joined; `null`: none. */
  readonly challenge: string | null
  readonly type: string | null
  readonly location: string | null
  /** `Mcp-Session-Id`. */
  readonly session: string | null
  /** `DPoP-Nonce`. */
  readonly nonce: string | null
  /** The body's beginning. */
  readonly body: string
}

/** Nothing came back. `unsendable`: the client's own HTTP refused to send it. */
export interface NoReply {
  readonly failed: 'timeout' | 'refused' | 'unknown-host' | 'broken-off' | 'unsendable' | 'no-http'
  /** The system's code, e.g. `ECONNRESET`. */
  readonly code: string
}

export type Reply = HttpReply | NoReply

/**
 * `accepted`: a JSON-RPC result. `in-band`: a JSON-RPC error with a status of success. `refused`: by status. `protocol`: a
 * JSON-RPC error about something else than the token, with a status of failure. `broken`: 5xx. `limited`: 429.
 */
export type AnswerKind =
  | 'accepted'
  | 'in-band'
  | 'refused'
  | 'protocol'
  | 'broken'
  | 'limited'
  | 'redirect'
  | 'unclear'
  | 'none'

export interface Answer {
  readonly kind: AnswerKind
  readonly status: number | null
  /** `error` of the challenge or of the body; `null`: none. */
  readonly error: string | null
  /** Of a JSON-RPC error. */
  readonly code: number | null
  readonly challenged: boolean
  /** Scopes that the challenge names. */
  readonly scopes: readonly string[]
}

/** Of several challenges the first that speaks of tokens counts; its error stands before that of the body. */
export function answerOf(reply: Reply): Answer {
  if ('failed' in reply) return { kind: 'none', status: null, error: null, code: null, challenged: false, scopes: [] }
  const [challenge] = parseChallenges(reply.challenge ?? '').filter(({ scheme }) => /^(bearer|dpop)$/i.test(scheme))
  const message = messageIn(reply)
  const told = challenge && paramOf(challenge, 'error')
  return {
    kind: kindOf(reply, message),
    status: reply.status,
    error: errorOf(told ?? message?.error),
    code: codeOf(message),
    challenged: challenge !== undefined,
    scopes: words((challenge && paramOf(challenge, 'scope')) ?? ''),
  }
}

const errorOf = (error: unknown) => (typeof error === 'string' ? clip(visible(error), 80) : null)

function codeOf(message: Message | null): number | null {
  const error = message?.error
  if (typeof error !== 'object' || error === null || !('code' in error)) return null
  return typeof error.code === 'number' ? error.code : null
}

/** Scopes of a challenge that are read; a report holds no more. */
export const mostScopes = 100

const words = (text: string) =>
  text
    .split(' ')
    .filter((word) => word !== '' && word.length <= 200)
    .slice(0, mostScopes)

function kindOf({ status }: HttpReply, message: Message | null): AnswerKind {
  if (status === 429) return 'limited'
  if (status >= 500) return 'broken'
  if (status >= 300 && status < 400) return 'redirect'
  if (status === 401 || status === 403) return 'refused'
  if (status >= 400) return message?.jsonrpc === '2.0' ? 'protocol' : 'refused'
  if (message?.jsonrpc !== '2.0') return 'unclear'
  return message.error === undefined && message.result !== undefined ? 'accepted' : 'in-band'
}

interface Message {
  readonly jsonrpc?: unknown
  readonly result?: unknown
  readonly error?: unknown
}

/** The JSON object of a body, or of the first event of a stream that holds one. */
export function messageIn({ type, body }: Pick<HttpReply, 'type' | 'body'>): Message | null {
  if (!/^text\/event-stream/i.test(type ?? '')) return plainObject(body)
  for (const event of body.split(/\r?\n\r?\n/)) {
    const lines = event.split(/\r?\n/).filter((line) => line.startsWith('data:'))
    const message = plainObject(lines.map((line) => line.slice('data:'.length).trimStart()).join('\n'))
    if (message) return message
  }
  return null
}
