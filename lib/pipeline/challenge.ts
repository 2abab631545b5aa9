import { checkById } from './checks'
import { isScopeToken } from './claims/scopes'
import type { Answer } from './http/answers'
import { metadataUrl } from './http/metadata-url'
import { printable } from './http/printable'
import type { Report, TargetServer } from './types'

export interface HttpAnswer {
  readonly status: number
  readonly phrase: string
  /** In order; names as the RFCs spell them. */
  readonly headers: readonly (readonly [name: string, value: string])[]
}

const phrases = {
  200: 'OK',
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  431: 'Request Header Fields Too Large',
  503: 'Service Unavailable',
} as const

/**
 * The HTTP answer of a server that has come to this verdict; `null` while it is undecided.
 * Built from fixed words and the server's own settings: what the token says is never echoed.
 */
export function challenge(report: Report, server: TargetServer): HttpAnswer | null {
  const { verdict } = report
  if (verdict.outcome === 'undecided') return null
  if (verdict.outcome === 'accepted')
    return { status: 200, phrase: phrases[200], headers: [['Content-Type', 'application/json']] }
  const check = checkById(verdict.decidedBy)
  const result = report.results.find((r) => r.id === verdict.decidedBy)
  if (!check?.http || result?.status !== 'fail') throw new TypeError(`no failed check ${verdict.decidedBy}`)
  const own = result.explanation.http ?? check.http
  const { status } = own
  if (own.withoutChallenge) return { status, phrase: phrases[status], headers: [] }
  const answer = { ...own, description: result.explanation.description ?? own.description }
  const headers = inDpop(answer, server)
    ? dpopHeaders(answer, server)
    : [['WWW-Authenticate', `Bearer ${parameters(answer, server)}`] as const]
  return { status, phrase: phrases[status], headers }
}

/** A server that knows only Bearer never answers in DPoP; one that takes nothing else always does. */
const inDpop = ({ scheme }: Answer, { policy: { dpop } }: TargetServer) =>
  dpop.mode === 'required' || (dpop.mode === 'optional' && scheme === 'DPoP')

/** RFC 9449 §7.1: the challenge names the algorithms of proofs; §9: beside it goes the nonce for the next one. */
function dpopHeaders(answer: Answer, server: TargetServer): HttpAnswer['headers'] {
  const { mode, algorithms, nonce } = server.policy.dpop
  const bearer =
    mode === 'optional' ? parameters({ ...answer, error: null, description: null, withScope: false }, server) : ''
  const challenges = `DPoP ${parameters(answer, server, words(algorithms))}${bearer && `, Bearer ${bearer}`}`
  return [
    ['WWW-Authenticate', challenges],
    ...(nonce ? [['DPoP-Nonce', printable(nonce).replaceAll(' ', '%20')] as const] : []),
  ]
}

/** The parameters of a challenge (RFC 6750 §3), with `resource_metadata` (RFC 9728 §5.1). */
function parameters(answer: Answer, server: TargetServer, algs: string | null = null): string {
  const scope = words(server.policy.requiredScopes)
  const all: [string, string | null][] = [
    ['error', answer.error],
    ['error_description', answer.description],
    ['algs', algs],
    ['resource_metadata', metadataUrl(server.resource)],
    ['scope', answer.withScope && scope ? scope : null],
    ['acr_values', answer.withAcr ? server.policy.acr : null],
  ]
  const given = all.flatMap(([name, value]) => (value ? [`${name}="${printable(value)}"`] : []))
  // RFC 6750 §3: a challenge has at least one parameter.
  return given.join(', ') || 'realm="mcp"'
}

const words = (list: readonly string[]) => list.filter(isScopeToken).join(' ')
