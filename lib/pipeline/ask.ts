import type { Open } from './check'
import { type AnyOutcomes, nothing, type Said } from './outcomes'
import type { Handed, PreparedCheck } from './prepared'
import { pick, type Seen, type View } from './views'
import type { Evidence, FactName, Facts, HttpRequest, ValidationInput } from './types'

export type Input = Pick<ValidationInput, 'request' | 'now' | 'introspection'>

/** A request as it comes to each server. Made when it is first asked for: to most checks the address is all the same. */
export class Inputs {
  readonly first: Input
  readonly #others: Input[] = []

  /** @param urls The addresses, each once, the first server's in front. */
  constructor(
    private readonly urls: readonly string[],
    private readonly inputAt: (url: string) => Input,
  ) {
    this.first = inputAt(urls[0] as string)
  }

  at(address: number): Input {
    if (address === 0) return this.first
    this.#others[address] ??= this.inputAt(this.urls[address] as string)
    return this.#others[address]
  }
}

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

  copy(): Known {
    const copy = new Known()
    copy.add(this.facts)
    return copy
  }

  for(step: PreparedCheck): Handed {
    const before = this.#handed[step.sameFacts]
    if (before) return before
    const { recent } = step
    const last = recent?.handed
    const handed = last && isSame(step.needs, last.facts, this.facts) ? last : this.#pick(step)
    if (recent) recent.handed = handed
    this.#handed[step.sameFacts] = handed
    return handed
  }

  #pick({ needs }: PreparedCheck): Handed {
    let missing: FactName | null = null
    for (let i = needs.length - 1; i >= 0; i--)
      if (this.facts[needs[i] as FactName] === undefined) missing = needs[i] as FactName
    return { facts: pick(this.facts, needs), missing }
  }
}

/** Whether an answer is still to come. Every one is asked this, and `instanceof` would walk up each of them. */
export const isComing = <T extends { readonly status: string }>(said: T | Promise<T>): said is Promise<T> =>
  (said as Partial<T>).status === undefined

/** Asks one check. It is handed what it declares and nothing else; this never throws nor rejects. */
export function ask(step: PreparedCheck, view: View, input: Input, known: Known): Said | Promise<Said> {
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

function askAnew(step: PreparedCheck, view: View, input: Input, known: Known): Said | Promise<Said> {
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

function notRaised({ unraised }: PreparedCheck, evidence: () => Evidence, known: Known): Said {
  const said = { status: 'not-applicable', evidence, facts: nothing } as const
  if (unraised) {
    unraised.value = known.facts[unraised.by]
    unraised.said = said
  }
  return said
}

const contextOf = (
  step: PreparedCheck,
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
