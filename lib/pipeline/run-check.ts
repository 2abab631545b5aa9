import type { AnyContext } from './check'
import type { KnownFacts } from './known-facts'
import { type AnyOutcomes, type Decision, noFacts } from './outcomes'
import { agreeIn, pick } from './pick'
import type { PreparedCheck } from './prepared'
import type { Evidence, Facts, ValidationInput } from './types'
import type { ServerView } from './views'

export type Input = Pick<ValidationInput, 'request' | 'now' | 'introspection'>

/** Whether a decision is still to come. Every one is asked this, and `instanceof` would walk up each of them. */
export const isPending = <T extends { readonly status: string }>(decision: T | Promise<T>): decision is Promise<T> =>
  (decision as Partial<T>).status === undefined

/** Runs one check. It is handed what it declares and nothing else; this never throws nor rejects. */
export function runCheck(
  step: PreparedCheck,
  view: ServerView,
  input: Input,
  known: KnownFacts,
): Decision | Promise<Decision> {
  const { unraised } = step
  if (unraised?.decision && known.facts[unraised.by] === unraised.value) return unraised.decision
  if (!step.recurs) return runAnew(step, view, input, known)
  const { last } = view
  if (last && last.facts === known.for(step).facts && agreeIn(step.request, last.request, input.request))
    return last.decision
  const decision = runAnew(step, view, input, known)
  // Only what was decided at once: whoever waits for a key the first time has it at once the next.
  if (!isPending(decision) && decision.status !== 'blocked' && decision.status !== 'error')
    view.last = { facts: known.for(step).facts, request: pick(input.request, step.request), decision }
  return decision
}

function runAnew(step: PreparedCheck, view: ServerView, input: Input, known: KnownFacts): Decision | Promise<Decision> {
  try {
    const evidence = step.notApplicable?.({ policy: view.policy, dpop: view.dpop, facts: known.facts })
    if (evidence) return notApplicable(step, evidence, known)
    const { facts, missing } = known.for(step)
    if (missing) return { status: 'blocked', missing, facts: noFacts }
    const body = step.body()
    const decision =
      body instanceof Promise
        ? body.then((come) => come.run(contextOf(step, view, input, facts, come.outcomes)))
        : body.run(contextOf(step, view, input, facts, body.outcomes))
    return isPending(decision) ? decision.catch(broken) : decision
  } catch (error) {
    return broken(error)
  }
}

function notApplicable({ unraised }: PreparedCheck, evidence: () => Evidence, known: KnownFacts): Decision {
  const decision = { status: 'not-applicable', evidence, facts: noFacts } as const
  if (unraised) {
    unraised.value = known.facts[unraised.by]
    unraised.decision = decision
  }
  return decision
}

const contextOf = (
  step: PreparedCheck,
  { server, policy, dpop }: ServerView,
  input: Input,
  facts: Partial<Facts>,
  { pass, fail, warn, unknown }: AnyOutcomes,
): AnyContext => ({
  request: step.request.length > 0 ? pick(input.request, step.request) : noFacts,
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

const broken = (error: unknown): Decision => ({
  status: 'error',
  message: error instanceof Error ? error.message : String(error),
  facts: noFacts,
})
