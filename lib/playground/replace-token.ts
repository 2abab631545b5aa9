import type { Case } from '../case/case'
import type { SentProof } from '../paste/proof'
import type { Sent } from '../paste/sent'
import { parseUri } from '../pipeline/audience/uri'
import { memberValue } from '../pipeline/encoding/json'
import { readShown } from './json-text'
import { type Action, fromOutside, type PlaygroundState, textsOf } from './state'

/** Another token, with the request and the clock that it needs. */
export function replaceToken(
  state: PlaygroundState,
  { text, found }: Extract<Action, { type: 'token' | 'read' }>,
  demoIssuers: readonly string[],
): PlaygroundState {
  const { token: given, takenOut, sent, dpop, asked, origin, isUnderBearer } = found ?? { token: text, takenOut: [] }
  const token = sent?.in === 'wrapped' ? sent.bare : given
  // An example's held clock would call a real token of today issued in the future.
  const issuer = issuerOf(token)
  const release = state.inputs.clock.kind === 'fixed' && issuer !== undefined && !demoIssuers.includes(issuer)
  const clock = release ? ({ kind: 'live' } as const) : state.inputs.clock
  const before: Case = { ...state.inputs, ...unsent(state) }
  const alone: Case = {
    ...before,
    ...(origin !== undefined && { request: { ...before.request, origin } }),
    token,
    clock,
    edited: null,
    signWith: 'same',
    authorization: null,
    // Of a token alone nobody says how it is sent: then it is as the one before.
    ...(isUnderBearer && { scheme: 'Bearer' }),
  }
  const proved: Case = dpop ? { ...alone, ...underDpop(dpop, alone) } : alone
  const how = {
    sent: sent ?? null,
    isUnderDpop: Boolean(dpop),
    asked: asked ?? null,
    origin: origin ?? null,
    isProper: false,
  }
  return fromOutside({
    ...state,
    inputs: { ...proved, ...(sent && asSent(sent, proved, asked?.method ?? null)) },
    takenOut: takenOut.length > 0 ? { words: takenOut, original: text, ...how } : null,
    clockReleased: release || (state.clockReleased && clock.kind === 'live'),
  })
}

/** The request as it was pasted: no token in its header, not as a server reads it, or one elsewhere as well. */
function asSent(sent: Sent, { token, mine, request }: Case, asked: string | null): Partial<Case> {
  if (sent.in === 'field') return { authorization: [], request: { ...request, otherFields: [sent.line] } }
  if (sent.in === 'fields') return { authorization: sent.values }
  if (sent.in === 'nothing')
    return { authorization: [], request: { ...request, ...(sent.method && { method: sent.method }) } }
  if (sent.in === 'form')
    return { authorization: [], request: { ...request, method: 'POST', form: `${sent.name}=${token}` } }
  if (sent.in === 'body') return { authorization: [] }
  // Of the address `withAskedAddress` takes care.
  if (sent.in === 'both')
    return { request: { ...request, ...(asked && { method: asked }), ...(sent.form !== null && { form: sent.form }) } }
  if (sent.in !== 'query') return { authorization: [sent.value] }
  const { url, method } = sent
  // A path alone is one of My server.
  const own = parseUri(mine.resource.trim())
  const origin = own && url.startsWith('/') ? `${own.scheme}://${own.host}${own.port ? `:${own.port}` : ''}` : ''
  return { authorization: [], request: { ...request, method: method ?? 'GET', url: `${origin}${url}` } }
}

/** The request as it was pasted, under DPoP: with its proofs, and its method where it says one. */
function underDpop({ proofs, method }: SentProof, { request }: Case): Partial<Case> {
  return { scheme: 'DPoP', request: { ...request, ...(method && { method }), dpop: proofs } }
}

/** What `asSent`, `underDpop` and `withAskedAddress` set of the request beside its Authorization. */
const setBy: Readonly<Record<Sent['in'] | 'dpop', readonly (keyof Case['request'])[]>> = {
  query: ['url', 'method'],
  field: ['otherFields'],
  form: ['form', 'method'],
  nothing: ['method'],
  both: ['url', 'form', 'method'],
  body: [],
  blanks: [],
  fields: [],
  authorization: [],
  wrapped: [],
  dpop: ['dpop', 'method', 'url'],
}

/**
 * Without the request that came with the token before.
 * @param keepsProof what it brought under DPoP stays, and its Origin
 */
export function unsent({ takenOut, inputs }: PlaygroundState, keepsProof = false): Partial<Case> {
  if (!takenOut || !(takenOut.sent || takenOut.isUnderDpop || takenOut.origin !== null)) return {}
  const sent = new Set<string>(takenOut.sent ? setBy[takenOut.sent.in] : [])
  const proved = new Set<string>([
    ...(takenOut.isUnderDpop ? setBy.dpop : []),
    ...(takenOut.origin === null ? [] : ['origin']),
  ])
  const isSent = (name: string) => (proved.has(name) ? !keepsProof : sent.has(name))
  return {
    authorization: null,
    request: Object.fromEntries(Object.entries(inputs.request).filter(([name]) => !isSent(name))),
    ...(takenOut.isUnderDpop && !keepsProof && { scheme: 'Bearer' }),
  }
}

/** The `iss` a token claims; `undefined` if there is none to read, or the claims are too long to look through. */
export function issuerOf(token: string): string | undefined {
  const claims = readShown(textsOf({ token, edited: null }).payload)
  const issuer = typeof claims === 'string' ? undefined : memberValue(claims, 'iss')
  return typeof issuer === 'string' ? issuer : undefined
}
