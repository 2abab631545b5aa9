import type { Check, Open } from './check'
import { leavesOut, letPass } from './leaves-out'
import { type AnyOutcomes, type CheckReturn, nothing } from './outcomes'
import type { Evidence, FactName, Facts, TargetServer, ValidationInput } from './types'

/** What came of one check. Plain decisions: no text has been made. */
export type Said =
  | CheckReturn<FactName>
  /** The request does not raise its question: shown as a pass, whatever the server leaves out. */
  | { readonly status: 'not-applicable'; readonly evidence: () => Evidence; readonly facts: Partial<Facts> }
  /** A fact it needs was not established. */
  | { readonly status: 'blocked'; readonly missing: FactName; readonly facts: Partial<Facts> }
  /** Our fault: it threw. */
  | { readonly status: 'error'; readonly message: string; readonly facts: Partial<Facts> }

/** A server as one check may see it: what `reads` names of it, and nothing else. */
export type View = Pick<Open, 'server' | 'policy' | 'dpop'>

/** What a server is to one check. */
export interface Seen {
  readonly view: View
  /** The server leaves the check out, and what it provides holds even if it fails. */
  readonly goesOn: boolean
  /** Reasons of the check that the server lets pass. */
  readonly overlooked: readonly string[]
}

/** A check, with the names it reads sorted by where they stand. */
export interface Step {
  readonly check: Check
  /** As the check has them. Steps are of one shape, checks are not: what is read for each request stands here. */
  readonly needs: Check['needs']
  readonly notApplicable: Check['notApplicable']
  readonly body: Check['body']
  /** The earlier steps that provide what it needs, or the same as it: it is asked once they have answered. */
  readonly after: readonly number[]
  /** One number for all checks that are handed the same facts. */
  readonly sameFacts: number
  readonly request: readonly string[]
  readonly server: readonly string[]
  readonly policy: readonly string[]
  readonly dpop: readonly string[]
  readonly now: boolean
  readonly introspection: boolean
  /** It judges the token's content, as opposed to the request or its encoding. */
  readonly readsToken: boolean
}

/** Worked out once for each pipeline. */
const prepared = new WeakMap<readonly Check[], readonly Step[]>()

export function stepsOf(pipeline: readonly Check[]): readonly Step[] {
  const known = prepared.get(pipeline)
  if (known) return known
  const handed = pipeline.map(({ needs }, i) => `${needs} ${latest(pipeline.slice(0, i), needs)}`)
  const steps = pipeline.map((check, i) => stepOf(check, pipeline.slice(0, i), handed.indexOf(handed[i] as string)))
  prepared.set(pipeline, steps)
  return steps
}

const providesAny = ({ provides }: Check, facts: readonly FactName[]) => provides.some((fact) => facts.includes(fact))

/** The last step that provides one of the facts; -1: none. */
const latest = (earlier: readonly Check[], facts: readonly FactName[]) =>
  earlier.findLastIndex((check) => providesAny(check, facts))

function stepOf(check: Check, earlier: readonly Check[], sameFacts: number): Step {
  const { reads, needs, provides } = check
  const under = (room: string) =>
    reads.flatMap((part) => (part.startsWith(`${room}.`) ? part.slice(room.length + 1) : []))
  return {
    check,
    needs,
    notApplicable: check.notApplicable,
    body: check.body,
    after: earlier.flatMap((one, i) => (providesAny(one, [...needs, ...provides]) ? [i] : [])),
    sameFacts,
    request: under('request'),
    server: under('server'),
    policy: under('policy'),
    dpop: under('dpop'),
    now: reads.includes('now'),
    introspection: reads.includes('introspection'),
    readsToken: needs.includes('claims') || needs.includes('binding'),
  }
}

/** What a server is to each check. Kept for as long as the server is: most are asked again and again. */
const known = new WeakMap<TargetServer, { readonly steps: readonly Step[]; readonly seen: readonly Seen[] }>()

export function seenOf(steps: readonly Step[], server: TargetServer): readonly Seen[] {
  const before = known.get(server)
  if (before?.steps === steps) return before.seen
  const seen = steps.map((step) => seenBy(step, server))
  known.set(server, { steps, seen })
  return seen
}

const seenBy = ({ check, server, policy, dpop }: Step, target: TargetServer): Seen => ({
  view: { server: pick(target, server), policy: pick(target.policy, policy), dpop: pick(target.policy.dpop, dpop) },
  goesOn: check.provides.length > 0 && leavesOut(target, check),
  overlooked: letPass(target, check),
})

/** The facts that hold at that server. What a failed check provides does only where it is not made, or its reason let pass. */
export const held = (said: Said, { goesOn, overlooked }: Seen): Partial<Facts> =>
  said.status === 'fail' && said.facts !== nothing && !goesOn && !overlooked.includes(said.reason)
    ? nothing
    : said.facts

export type Input = Pick<ValidationInput, 'request' | 'now' | 'introspection'>

/** The facts established so far. Checks with the same needs are handed the same object. */
export class Known {
  readonly facts: Partial<Facts> = {}
  /** By `sameFacts`. Whoever provides one of them has answered before they are first handed out. */
  readonly #handed: Partial<Facts>[] = []

  add(facts: Partial<Facts>): void {
    if (facts !== nothing) Object.assign(this.facts, facts)
  }

  for({ needs, sameFacts }: Step): Partial<Facts> {
    const before = this.#handed[sameFacts]
    if (before) return before
    const handed = pick(this.facts, needs)
    this.#handed[sameFacts] = handed
    return handed
  }
}

/** What came of all checks: an answer for each, and the facts that hold. */
export interface Outcome {
  readonly said: readonly Said[]
  readonly known: Known
}

/**
 * Asks every check in order. One that answers later, as WebCrypto does, holds up only those that need
 * or provide the same facts; the others go on meanwhile, and the outcome is that of asking one by one.
 * @param meanwhile Called while answers are awaited, with the facts so far and whether a step has all of its own.
 */
export async function askAll(
  steps: readonly Step[],
  seen: readonly Seen[],
  input: Input,
  meanwhile?: (known: Known, isReady: (step: Step) => boolean) => void,
): Promise<Outcome> {
  const said: Said[] = []
  const known = new Known()
  const waiting = new Map<number, Promise<Said>>()
  const take = (at: number, answer: Said) => {
    said[at] = answer
    known.add(held(answer, seen[at] as Seen))
  }
  for (let i = 0; i < steps.length; i++) {
    const step = steps[i] as Step
    if (waiting.size > 0)
      for (const at of step.after) {
        const answer = waiting.get(at)
        if (!answer) continue
        take(at, await answer)
        waiting.delete(at)
      }
    const answer = ask(step, (seen[i] as Seen).view, input, known)
    if (answer instanceof Promise) waiting.set(i, answer)
    else take(i, answer)
  }
  meanwhile?.(known, ({ after }) => !after.some((at) => waiting.has(at)))
  for (const [at, answer] of waiting) take(at, await answer)
  return { said, known }
}

/** Asks one check. It is handed what it declares and nothing else; this never throws nor rejects. */
export function ask(step: Step, view: View, input: Input, known: Known): Said | Promise<Said> {
  try {
    const evidence = step.notApplicable?.({ policy: view.policy, dpop: view.dpop, facts: known.facts })
    if (evidence) return { status: 'not-applicable', evidence, facts: nothing }
    for (const need of step.needs)
      if (known.facts[need] === undefined) return { status: 'blocked', missing: need, facts: nothing }
    const facts = known.for(step)
    const body = step.body()
    const said =
      body instanceof Promise
        ? body.then((come) => come.run(contextOf(step, view, input, facts, come.outcomes)))
        : body.run(contextOf(step, view, input, facts, body.outcomes))
    return said instanceof Promise ? said.catch(broken) : said
  } catch (error) {
    return broken(error)
  }
}

const contextOf = (
  step: Step,
  { server, policy, dpop }: View,
  input: Input,
  facts: Partial<Facts>,
  { pass, fail, warn, unknown }: AnyOutcomes,
): Open => ({
  request: pick(input.request, step.request),
  server,
  policy,
  dpop,
  now: step.now ? input.now : undefined,
  introspection: step.introspection ? (input.introspection ?? null) : undefined,
  facts,
  pass,
  fail,
  warn,
  unknown,
})

const broken = (error: unknown): Said => ({
  status: 'error',
  message: error instanceof Error ? error.message : String(error),
  facts: nothing,
})

// biome-ignore lint/suspicious/noExplicitAny: the compiler holds each check to the names it declares
function pick(from: any, names: readonly string[]): any {
  if (names.length === 0) return nothing
  const picked: Record<string, unknown> = {}
  for (let i = 0; i < names.length; i++) picked[names[i] as string] = from[names[i] as string]
  return picked
}
