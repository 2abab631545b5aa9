import type { Open } from './check'
import { type AnyOutcomes, nothing, type Said } from './outcomes'
import { pick, type Seen, type Step, type Steps, type View } from './steps'
import type { Facts, HttpRequest, ValidationInput } from './types'

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
  const said: Said[] = new Array(steps.listed.length)
  const remarks: Remark[] = []
  const known = new Known()
  let late: { readonly step: Step; readonly answer: Promise<Said> }[] = []
  const take = (step: Step, answer: Said) => {
    said[step.at] = answer
    known.add(held(answer, seen[step.at] as Seen))
    if (isRemark(answer)) remarks.push({ step, said: answer })
  }
  for (const step of steps.asked) {
    for (const one of late)
      if (step.after[one.step.at]) {
        take(one.step, await one.answer)
        late = late.filter((other) => other !== one)
      }
    const answer = ask(step, (seen[step.at] as Seen).view, input, known)
    if (isComing(answer)) late.push({ step, answer })
    else take(step, answer)
  }
  meanwhile?.(known, ({ after }) => !late.some(({ step }) => after[step.at]))
  for (const { step, answer } of late) take(step, await answer)
  return { said, remarks: remarks.sort(inOrder), known }
}

export const inOrder = (a: Remark, b: Remark): number => a.step.at - b.step.at

/** Asks one check. It is handed what it declares and nothing else; this never throws nor rejects. */
export function ask(step: Step, view: View, input: Input, known: Known): Said | Promise<Said> {
  if (!step.recurs) return askAnew(step, view, input, known)
  const { last } = view
  if (last && isSame(step.needs, last.facts, known.facts) && isSame(step.request, last.request, input.request))
    return last.said
  const said = askAnew(step, view, input, known)
  // Only what was decided at once: whoever waits for a key the first time has it at once the next.
  if (!isComing(said) && said.status !== 'blocked' && said.status !== 'error')
    view.last = { facts: known.for(step), request: pick(input.request, step.request), said }
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
    if (evidence) return { status: 'not-applicable', evidence, facts: nothing }
    for (const need of step.needs)
      if (known.facts[need] === undefined) return { status: 'blocked', missing: need, facts: nothing }
    const facts = known.for(step)
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
