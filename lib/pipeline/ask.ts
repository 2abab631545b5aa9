import type { Open } from './check'
import { type AnyOutcomes, nothing, type Said } from './outcomes'
import { type Handed, pick, type Seen, type Step, type Steps, type View } from './steps'
import type { Evidence, FactName, Facts, HttpRequest, ValidationInput } from './types'

export type Input = Pick<ValidationInput, 'request' | 'now' | 'introspection'>

/** The facts that hold at that server. What a failed check provides does only where it is not made, or its reason let pass. */
export const held = (said: Said, { goesOn, overlooked }: Seen): Partial<Facts> =>
  said.status === 'fail' && said.facts !== nothing && !goesOn && !overlooked.includes(said.reason)
    ? nothing
    : said.facts

/** The facts established so far. Checks with the same needs are handed the same object. */
export class Known {
  readonly facts: Partial<Facts> = {}
  /** By `sameFacts`. Whoever provides one of them has answered before they are first handed out. */
  readonly #handed: Handed[] = []

  add(facts: Partial<Facts>): void {
    if (facts !== nothing) Object.assign(this.facts, facts)
  }

  for(step: Step): Handed {
    const before = this.#handed[step.sameFacts]
    if (before) return before
    const { recent } = step
    const last = recent?.handed
    const handed = last && isSame(step.needs, last.facts, this.facts) ? last : this.#pick(step)
    if (recent) recent.handed = handed
    this.#handed[step.sameFacts] = handed
    return handed
  }

  #pick({ needs }: Step): Handed {
    let missing: FactName | null = null
    for (let i = needs.length - 1; i >= 0; i--)
      if (this.facts[needs[i] as FactName] === undefined) missing = needs[i] as FactName
    return { facts: pick(this.facts, needs), missing }
  }
}

/** What a check has said other than that it passes. */
export interface Remark {
  readonly step: Step
  readonly said: Said
}

/** What came of all checks, and the facts that hold. In the order of the pipeline. */
export interface Outcome {
  readonly said: readonly Said[]
  readonly remarks: readonly Remark[]
  readonly known: Known
}

export const isRemark = ({ status }: Said): boolean => status !== 'pass' && status !== 'not-applicable'

/** Whether an answer is still to come. Every one is asked this, and `instanceof` would walk up each of them. */
export const isComing = <T extends { readonly status: string }>(said: T | Promise<T>): said is Promise<T> =>
  (said as Partial<T>).status === undefined

/**
 * Asks every check. One that answers later, as WebCrypto does, holds up only those that need or provide
 * the same facts; the others go on meanwhile, and the outcome is that of asking one by one in order.
 * @param meanwhile Called while answers are awaited, with the facts so far and whether a step has all of its own.
 */
export async function askAll(
  steps: Steps,
  seen: readonly Seen[],
  input: Input,
  meanwhile?: (known: Known, isReady: (step: Step) => boolean) => void,
): Promise<Outcome> {
  const asking = new Asking(steps, seen, input)
  for (let at = asking.from(0); at < steps.asked.length; at = asking.from(at)) {
    const step = steps.asked[at] as Step
    for (const one of asking.late) if (step.after[one.step.at]) asking.take(one.step, await one.answer)
    asking.waitFor(asking.late.filter((one) => !step.after[one.step.at]))
  }
  meanwhile?.(asking.known, (step) => !asking.held[step.at])
  for (const { step, answer } of asking.late) asking.take(step, await answer)
  return { said: asking.said, remarks: sorted(asking.remarks), known: asking.known }
}

/** What has come of the checks asked so far. */
class Asking {
  readonly said: Said[]
  readonly remarks: Remark[] = []
  readonly known = new Known()
  /** Those whose answer is still to come. */
  late: readonly { readonly step: Step; readonly answer: Promise<Said> }[] = []
  /** By place: whether the step waits for one of these. */
  held: readonly boolean[] = []

  constructor(
    private readonly steps: Steps,
    private readonly seen: readonly Seen[],
    private readonly input: Input,
  ) {
    this.said = new Array(steps.listed.length)
  }

  /** Asks from that place on. @returns the place of the first step that has to wait; past the last if none has */
  from(first: number): number {
    const { asked } = this.steps
    for (let at = first; at < asked.length; at++) {
      const step = asked[at] as Step
      if (this.held[step.at]) return at
      const answer = ask(step, (this.seen[step.at] as Seen).view, this.input, this.known)
      if (isComing(answer)) this.waitFor([...this.late, { step, answer }])
      else this.take(step, answer)
    }
    return asked.length
  }

  waitFor(late: Asking['late']): void {
    this.late = late
    const [one, ...others] = late.map(({ step }) => step.before)
    this.held = one
      ? others.length === 0
        ? one
        : one.map((held, at) => held || others.some((other) => other[at]))
      : []
  }

  take(step: Step, answer: Said): void {
    this.said[step.at] = answer
    this.known.add(held(answer, this.seen[step.at] as Seen))
    if (isRemark(answer)) this.remarks.push({ step, said: answer })
  }
}

/** In the order of the pipeline. Mostly there are none. */
export const sorted = (remarks: Remark[]): readonly Remark[] => (remarks.length > 1 ? remarks.sort(inOrder) : remarks)

const inOrder = (a: Remark, b: Remark): number => a.step.at - b.step.at

/** Asks one check. It is handed what it declares and nothing else; this never throws nor rejects. */
export function ask(step: Step, view: View, input: Input, known: Known): Said | Promise<Said> {
  const { unraised } = step
  if (unraised?.said && known.facts[unraised.by] === unraised.value) return unraised.said
  if (!step.recurs) return askAnew(step, view, input, known)
  const { last } = view
  if (last && last.facts === known.for(step).facts && isSame(step.request, last.request, input.request))
    return last.said
  const said = askAnew(step, view, input, known)
  // Only what was decided at once: whoever waits for a key the first time has it at once the next.
  if (!isComing(said) && said.status !== 'blocked' && said.status !== 'error')
    view.last = { facts: known.for(step).facts, request: pick(input.request, step.request), said }
  return said
}

function isSame<T extends Partial<Facts> | Partial<HttpRequest>>(
  names: readonly (keyof T)[],
  some: T,
  others: T,
): boolean {
  for (const name of names) if (some[name] !== others[name]) return false
  return true
}

function askAnew(step: Step, view: View, input: Input, known: Known): Said | Promise<Said> {
  try {
    const evidence = step.notApplicable?.({ policy: view.policy, dpop: view.dpop, facts: known.facts })
    if (evidence) return notRaised(step, evidence, known)
    const { facts, missing } = known.for(step)
    if (missing) return { status: 'blocked', missing, facts: nothing }
    const body = step.body()
    const said =
      body instanceof Promise
        ? body.then((come) => come.run(contextOf(step, view, input, facts, come.outcomes)))
        : body.run(contextOf(step, view, input, facts, body.outcomes))
    return isComing(said) ? said.catch(broken) : said
  } catch (error) {
    return broken(error)
  }
}

function notRaised({ unraised }: Step, evidence: () => Evidence, known: Known): Said {
  const said = { status: 'not-applicable', evidence, facts: nothing } as const
  if (unraised) {
    unraised.value = known.facts[unraised.by]
    unraised.said = said
  }
  return said
}

const contextOf = (
  step: Step,
  { server, policy, dpop }: View,
  input: Input,
  facts: Partial<Facts>,
  { pass, fail, warn, unknown }: AnyOutcomes,
): Open => ({
  request: step.request.length > 0 ? pick(input.request, step.request) : nothing,
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
