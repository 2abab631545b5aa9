import type { Check, Open } from './check'
import { leavesOut } from './leaves-out'
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
export interface View extends Pick<Open, 'server' | 'policy' | 'dpop'> {
  /** The server leaves the check out, and what it provides holds even if it fails. */
  readonly goesOn: boolean
  /** Reasons of the check that the server lets pass. */
  readonly overlooked: readonly string[]
}

/** A check, with the names it reads sorted by where they stand. */
export interface Step {
  readonly check: Check
  /** One number for all checks with the same needs. */
  readonly sameNeeds: number
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
  const needs = pipeline.map((check) => check.needs.join())
  const steps = pipeline.map((check, i) => stepOf(check, needs.indexOf(needs[i] as string)))
  prepared.set(pipeline, steps)
  return steps
}

function stepOf(check: Check, sameNeeds: number): Step {
  const { reads } = check
  const under = (room: string) =>
    reads.flatMap((part) => (part.startsWith(`${room}.`) ? part.slice(room.length + 1) : []))
  return {
    check,
    sameNeeds,
    request: under('request'),
    server: under('server'),
    policy: under('policy'),
    dpop: under('dpop'),
    now: reads.includes('now'),
    introspection: reads.includes('introspection'),
    readsToken: check.needs.includes('claims') || check.needs.includes('binding'),
  }
}

/** What each check may see of a server. Kept for as long as the server is: most are asked again and again. */
const seen = new WeakMap<TargetServer, { readonly steps: readonly Step[]; readonly views: readonly View[] }>()

export function viewsOf(steps: readonly Step[], server: TargetServer): readonly View[] {
  const known = seen.get(server)
  if (known?.steps === steps) return known.views
  const views = steps.map((step) => viewOf(step, server))
  seen.set(server, { steps, views })
  return views
}

const viewOf = ({ check, server, policy, dpop }: Step, target: TargetServer): View => ({
  server: pick(target, server),
  policy: pick(target.policy, policy),
  dpop: pick(target.policy.dpop, dpop),
  goesOn: check.provides.length > 0 && leavesOut(target, check),
  overlooked: (check.lenient ?? []).filter((reason) => target.policy.lenient.includes(`${check.id}/${reason}`)),
})

type Input = Pick<ValidationInput, 'request' | 'now' | 'introspection'>

/** The facts established so far. Checks with the same needs are handed the same object. */
export class Known {
  readonly facts: Partial<Facts> = {}
  #handed: Partial<Facts>[] = []

  static from(said: readonly Said[]): Known {
    const known = new Known()
    for (const { facts } of said) known.add(facts)
    return known
  }

  add(facts: Partial<Facts>): void {
    if (facts === nothing) return
    Object.assign(this.facts, facts)
    this.#handed = []
  }

  for({ check, sameNeeds }: Step): Partial<Facts> {
    const handed = this.#handed[sameNeeds] ?? pick(this.facts, check.needs)
    this.#handed[sameNeeds] = handed
    return handed
  }
}

/** What came of all checks: an answer for each, and the facts they have established. */
export interface Outcome {
  readonly said: readonly Said[]
  readonly known: Known
}
/** Asks one check. It is handed what it declares and nothing else; this never throws nor rejects. */
export function ask(step: Step, view: View, input: Input, known: Known): Said | Promise<Said> {
  const { check } = step
  try {
    const facts = known.for(step)
    const evidence = check.notApplicable?.({ policy: view.policy, dpop: view.dpop, facts })
    if (evidence) return { status: 'not-applicable', evidence, facts: nothing }
    for (const need of check.needs)
      if (facts[need] === undefined) return { status: 'blocked', missing: need, facts: nothing }
    const body = check.body()
    const said =
      body instanceof Promise
        ? body.then((come) => come.run(contextOf(step, view, input, facts, come.outcomes)))
        : body.run(contextOf(step, view, input, facts, body.outcomes))
    return said instanceof Promise ? said.then((come) => settled(come, view), broken) : settled(said, view)
  } catch (error) {
    return broken(error)
  }
}

/** What a failed check provides holds only where the server does not make it, or lets that reason pass. */
const settled = (said: CheckReturn<FactName>, { goesOn, overlooked }: View): Said =>
  said.status === 'fail' && said.facts !== nothing && !goesOn && !overlooked.includes(said.reason)
    ? { ...said, facts: nothing }
    : said

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
