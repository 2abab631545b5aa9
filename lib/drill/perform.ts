import type { Scenario } from '../scenarios/scenario'
import { answerOf } from './answer'
import { Caller, controls, type Given } from './caller'
import { catalogueOf, type LeftOut, roundOf } from './catalogue'
import { type Contact, makeContact, trySession } from './control'
import { doorsOf } from './doors'
import type { DrillReport, Row, Session } from './report'
import { rowOf } from './row'
import { passes } from './score'
import type { Step } from './step'
import * as trouble from './trouble'

/** Runs a drill: the good token first and last, every request after the answer to the one before. */
export async function perform(given: Given): Promise<DrillReport> {
  const caller = new Caller(given)
  const startedAt = caller.now
  const contact = await makeContact(caller)
  const found = typeof contact === 'string' ? nothing(contact) : await sendAll(caller, contact)
  const holes = found.rows.filter(({ score }) => score === 'hole')
  const open = holes.length > 0 || found.session.kind === 'hole'
  const { keys, introspection } = given.asked()
  const { run } = caller
  return {
    drill: 1,
    result: open ? 'holes' : found.why === null ? 'clean' : 'cannot-tell',
    why: found.why,
    server: {
      url: run.url,
      resource: run.resource,
      revision: typeof contact === 'string' ? null : contact.protocol.revision,
      validates: keys ? 'JWT' : introspection ? 'introspection' : null,
      scopes: run.scopes,
      sdk: typeof contact === 'string' ? null : contact.sdk,
    },
    issuer: run.issuer,
    startedAt,
    seconds: Math.round(caller.taken / 100) / 10,
    requests: caller.requests,
    doors: doorsOf(holes, found.session),
    session: found.session,
    rows: found.rows,
    leftOut: found.leftOut,
  }
}

interface Found {
  readonly why: string | null
  readonly rows: readonly Row[]
  readonly leftOut: readonly LeftOut[]
  readonly session: Session
}

const nothing = (why: string): Found => ({ why, rows: [], leftOut: [], session: { kind: 'none' } })

async function sendAll(caller: Caller, contact: Contact): Promise<Found> {
  const { scenarios, demo } = caller.given
  const { steps, leftOut } = await catalogueOf(scenarios, demo, caller.run, caller.now)
  const left = [...leftOut]
  const leave = (some: readonly Scenario[], why: string) => {
    for (const { id, title } of some) left.push({ id, title, why })
  }
  const untold = await tryRounds(caller, contact)
  const dead = steps.filter((scenario) => untold.some(({ round }) => round === roundOf(scenario)))
  leave(dead, 'Its round tells nothing here.')
  const { rows, stopped, rest } = await sendEach(
    caller,
    contact,
    steps.filter((scenario) => !dead.includes(scenario)),
    leave,
  )
  leave(rest, 'The drill had stopped.')
  if (stopped !== null) return { why: stopped, rows, leftOut: left, session: { kind: 'none' } }
  const replayOpens = rows.some(({ id, score }) => id === 'wide-scope-replay' && score === 'hole')
  const session = await trySession(caller, contact.protocol, replayOpens)
  const last = answerOf(await caller.sendStep(await caller.step(controls.bearer), contact.protocol))
  const why = passes(last, contact.control) ? untold.map(({ says }) => says).join(' ') : trouble.atTheEnd
  return { why: why === '' ? null : why, rows, leftOut: left, session }
}

/** Rounds whose own good token is not accepted. */
async function tryRounds(caller: Caller, { protocol, control }: Contact) {
  const untold: { readonly round: string; readonly says: string }[] = []
  for (const round of caller.run.rounds) {
    const answer = answerOf(await caller.sendStep(await caller.step(controls[round]), protocol))
    if (!passes(answer, control)) untold.push({ round, says: trouble.noRound(round, answer) })
  }
  return untold
}

/** Answers in a row that do not come, after which a server is taken to be down. */
const mostSilence = 3

async function sendEach(
  caller: Caller,
  { protocol, control, introspects, sdk }: Contact,
  steps: readonly Scenario[],
  leave: (some: readonly Scenario[], why: string) => void,
) {
  const rows: Row[] = []
  const good = await caller.step(controls.bearer)
  let silence = 0
  for (const [i, scenario] of steps.entries()) {
    const step = await caller.step(scenario)
    if (introspects && !isAskable(step)) {
      leave([scenario], 'This server asks the issuer, which would not call such a token active.')
      continue
    }
    const answer = answerOf(await caller.sendStep(step, protocol))
    const rest = steps.slice(i)
    if (answer.kind === 'limited') return { rows, stopped: trouble.limited, rest }
    const row = await rowOf(step, good, answer, control, sdk, caller.given.site)
    rows.push(row)
    caller.given.onRow?.(row, i + 1, steps.length)
    silence = answer.kind === 'none' ? silence + 1 : 0
    if (silence === mostSilence) return { rows, stopped: trouble.silent, rest: rest.slice(1) }
    if (caller.isOver) return { rows, stopped: trouble.tooLong, rest: rest.slice(1) }
  }
  return { rows, stopped: null, rest: [] }
}

const issuersWord = ['signature', 'expiry', 'algorithm']

/** A server that asks the issuer learns what it says of tokens that it wrote, and that it did not write the others. */
const isAskable = ({ vouched, token, judgement: { verdict } }: Step): boolean =>
  vouched || token === '' || (verdict.outcome === 'rejected' && issuersWord.includes(verdict.decidedBy))
