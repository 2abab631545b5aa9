import { type Answer, answerOf, mostScopes, type Reply } from './answer'
import { type Caller, controls } from './caller'
import { recognise } from './recognise'
import type { RecognisedSdk, Session } from './report'
import { passes } from './score'
import * as trouble from './trouble'
import { endOf, inSession, outgoing, type Protocol, protocols } from './protocol'

/** How the server is spoken to, and what it answers to the good token. */
export interface Contact {
  readonly protocol: Protocol
  readonly control: Answer
  readonly sdk: RecognisedSdk | null
  /** It asks the issuer about each token instead of verifying it. */
  readonly introspects: boolean
}

/**
 * In each revision a request without a token, which must be refused, then the good one, which must not. A sentence where
 * that fails: without it every 401 would look like a check.
 */
export async function makeContact(caller: Caller): Promise<Contact | string> {
  const { run, given } = caller
  let first: Answer | null = null
  let sdk: RecognisedSdk | null = null
  let control: Answer | null = null
  for (const protocol of protocols) {
    const last = protocol === protocols.at(-1)
    const bare = await sendBare(caller, protocol)
    // An older server may know neither method nor headers of the newer revision.
    const no = trouble.noServer(run.url, bare)
    if (no !== null && (last || 'failed' in bare)) return no
    const open = answerOf(bare)
    first ??= open
    if (open.kind === 'accepted') return trouble.withoutToken(run.url)
    if (open.kind === 'limited') return trouble.limited
    if (open.scopes.length > 0) demandAlso(caller, open.scopes)
    const { reply, answer } = await sendGood(caller, protocol)
    sdk ??= recognise(given.clues, bare, reply)
    control = answer
    const past = open.kind === 'refused' && ['protocol', 'in-band'].includes(answer.kind)
    if (answer.kind !== 'accepted' && !(past && last)) continue
    if (run.scopes.length > 0 && open.scopes.length === 0) await tryScope(caller, protocol, answer)
    const { keys, introspection } = given.asked()
    return { protocol, control: answer, sdk, introspects: introspection && !keys }
  }
  const nothing = answerOf({ failed: 'timeout', code: '' })
  return trouble.notAccepted(run, first ?? nothing, control ?? nothing, given.asked())
}

async function sendBare(caller: Caller, protocol: Protocol): Promise<Reply> {
  const { request } = (await caller.step(controls.bearer)).input
  return caller.send(outgoing(caller.run.url, { ...request, authorization: [] }, protocol))
}

/** Again with the scopes that are named only to a token that lacks them. */
async function sendGood(
  caller: Caller,
  protocol: Protocol,
): Promise<{ readonly reply: Reply; readonly answer: Answer }> {
  const reply = await caller.sendStep(await caller.step(controls.bearer), protocol)
  const answer = answerOf(reply)
  if (answer.status !== 403 || !demandAlso(caller, answer.scopes)) return { reply, answer }
  const again = await caller.sendStep(await caller.step(controls.bearer), protocol)
  return { reply: again, answer: answerOf(again) }
}

function demandAlso(caller: Caller, scopes: readonly string[]): boolean {
  const { scopes: known } = caller.run
  const more = scopes.filter((scope) => !known.includes(scope)).slice(0, Math.max(0, mostScopes - known.length))
  if (more.length > 0) caller.demand([...known, ...more])
  return more.length > 0
}

/** A scope that the caller names and the server never asks for is only carried: a token without it is no bad one. */
async function tryScope(caller: Caller, protocol: Protocol, control: Answer): Promise<void> {
  const answer = answerOf(await caller.sendStep(await caller.step('scope-missing'), protocol))
  const { scopes, claims } = caller.run
  if (passes(answer, control)) caller.demand([], { scope: scopes.join(' '), ...claims })
}

const replay = 'wide-scope-replay'

/** MCP: authorization is in every request, of a session too. Its id is sent without a token, and with a replayed one. */
export async function trySession(caller: Caller, protocol: Protocol, replayOpens: boolean): Promise<Session> {
  const { url } = caller.run
  const good = await caller.step(controls.bearer)
  if (good.vouched) caller.given.vouch(good.token)
  const opened = await caller.send(outgoing(url, good.input.request, protocol))
  if ('failed' in opened || opened.session === null) return { kind: 'none' }
  const { session } = opened
  const stolen = await caller.step(replay)
  if (stolen.vouched) caller.given.vouch(stolen.token)
  const none = answerOf(await caller.send(inSession(url, protocol, session, [])))
  const other = answerOf(await caller.send(inSession(url, protocol, session, stolen.input.request.authorization)))
  await caller.send(endOf(url, protocol, session, good.input.request.authorization))
  // A server that takes the replay anyway has that hole already.
  const hole = none.kind === 'accepted' || (other.kind === 'accepted' && !replayOpens)
  return { kind: hole ? 'hole' : 'refused', withoutToken: none.kind, replayed: other.kind }
}
