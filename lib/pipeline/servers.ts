import type { Check } from './check'
import { checks } from './checks'
import { type FullRun, type GivenDecision, TokenFamilies } from './families'
import { InputsByAddress } from './inputs'
import { factsThatHold, KnownFacts } from './known-facts'
import type { Decision } from './outcomes'
import { agreeIn } from './pick'
import { type PreparedCheck, prepare } from './prepared'
import { inOrder, isObjection, type Objection, type RunOutcome, runAll } from './run-all'
import { type Input, isPending, runCheck } from './run-check'
import {
  type ComparedTargets,
  compareTargets,
  type OtherTarget,
  type OtherView,
  serverAt,
  type Target,
  viewAt,
} from './targets'
import type { Facts, HttpRequest, ValidationInput, Verdict } from './types'
import { decide } from './verdict'
import type { ServerView } from './views'

export type { Target }

/** What all of them are shown. */
export interface PresentedRequest extends Omit<ValidationInput, 'server' | 'request'> {
  readonly request: Omit<HttpRequest, 'url'>
}

/**
 * Prepares servers to be asked about one request after another. What comes back is the verdict of each,
 * in their order, the same as that of `validate`. For the first every check runs; for the others only where
 * something a check reads of them, or a fact it needs, is another. So a token is read once, and verified
 * once for each key.
 */
export function compile(
  targets: readonly Target[],
  pipeline: readonly Check[] = checks,
): (presented: PresentedRequest) => Promise<readonly Verdict[]> {
  const [one, ...more] = targets
  if (!one) return async () => []
  const prepared = prepare(pipeline)
  const compared = compareTargets(prepared, [one, ...more])
  const { first, others, otherViews, urls } = compared
  const families = new TokenFamilies(prepared, compared)
  const runForAll = async (presented: PresentedRequest, inputs: InputsByAddress): Promise<FullRun> => {
    const runWith = (step: PreparedCheck, { view, address }: OtherView, known: KnownFacts) =>
      runCheck(step, view, inputs.at(address ?? 0), known)
    const otherDecisions: (Decision | Promise<Decision>)[] = []
    // While the signature is verified, the checks run that see something else of the others.
    const outcome = await runAll(prepared, first.atChecks, inputs.first, (known, isReady) => {
      for (const { step, views } of otherViews)
        if (isReady(step)) for (const one of views) otherDecisions[one.number] = runWith(step, one, known)
    })
    const verdicts = [decide(outcome, first.server)]
    const run: FirstRun = { steps: prepared.steps, first, outcome, otherDecisions, runWith, otherwise: new Map() }
    for (const other of others) {
      const verdict = verdictBeside(run, other, presented)
      verdicts.push('outcome' in verdict ? verdict : await verdict)
    }
    return { verdicts, decisionsOf: (step) => decisionsOf(run, step) }
  }
  return (presented) => {
    const inputs = new InputsByAddress(urls, (url) => inputAt(url, presented))
    return families.judge(inputs, () => runForAll(presented, inputs))
  }
}

/** The decisions of a check that sees every server alike. */
const decisionsOf = ({ outcome, first, otherwise }: FirstRun, step: PreparedCheck): readonly GivenDecision[] => [
  { facts: outcome.known.for(step).facts, decision: outcome.decisions[step.at] as Decision },
  ...(otherwise.get(viewAt(first, step)) ?? []),
]

const inputAt = (url: string, { request, now, introspection = null }: PresentedRequest): Input => {
  const { method, authorization, dpop, clientCertificate, origin, form, otherFields } = request
  const there = { method, url, authorization, dpop, clientCertificate, origin, form, otherFields }
  return { request: there, now, introspection }
}

/** What has been decided about one request: all for the first server, and what was needed for the others. */
interface FirstRun {
  readonly steps: readonly PreparedCheck[]
  readonly first: ComparedTargets['first']
  readonly outcome: RunOutcome
  /** By number of the other view: the decision, given the facts of the first server. */
  readonly otherDecisions: (Decision | Promise<Decision>)[]
  readonly runWith: (step: PreparedCheck, view: OtherView, known: KnownFacts) => Decision | Promise<Decision>
  /** By view: decisions on other facts than the first server's, each with those. */
  readonly otherwise: Map<ServerView, readonly GivenDecision[]>
}

/** The verdict of a further server. Only what differs from the first runs, until that changes a fact. */
function verdictBeside(run: FirstRun, other: OtherTarget, presented: PresentedRequest): Verdict | Promise<Verdict> {
  const { first, outcome, otherDecisions } = run
  const { known } = outcome
  const objections: Objection[] = []
  for (const { step, atCheck, otherView } of other.differences) {
    const before = outcome.decisions[step.at] as Decision
    let decision = before
    if (otherView) {
      const { number } = otherView
      const own = otherDecisions[number] ?? run.runWith(step, otherView, known)
      otherDecisions[number] = own
      if (isPending(own))
        return own.then((come) => {
          otherDecisions[number] = come
          return verdictBeside(run, other, presented)
        })
      decision = own
    }
    const { provides } = step.check
    const changesFacts =
      provides.length > 0 &&
      !agreeIn(provides, factsThatHold(decision, atCheck), factsThatHold(before, serverAt(first, step)))
    if (changesFacts) return rerunAfter(run, other, step.at, inputAt(other.url, presented))
    if (isObjection(decision)) objections.push({ step, decision })
  }
  for (const one of outcome.objections) if (!other.differsAt[one.step.at]) objections.push(one)
  return decide({ objections: inOrder(objections), known }, other.server)
}

/** The verdict of a server with facts of its own: after that step every check runs, once for the same view and facts. */
async function rerunAfter(run: FirstRun, other: OtherTarget, last: number, input: Input): Promise<Verdict> {
  const { steps, first, outcome, otherDecisions, otherwise } = run
  const known = new KnownFacts()
  const objections: Objection[] = []
  const take = (step: PreparedCheck, decision: Decision) => {
    known.add(factsThatHold(decision, serverAt(other, step)))
    if (isObjection(decision)) objections.push({ step, decision })
  }
  const own = new Map(
    other.differences.map(({ step, otherView }) => [step, otherView && otherDecisions[otherView.number]]),
  )
  for (const step of steps.slice(0, last + 1)) take(step, (own.get(step) ?? outcome.decisions[step.at]) as Decision)
  for (const step of steps.slice(last + 1)) {
    const view = viewAt(other, step)
    const { facts } = known.for(step)
    const isSame = (given: Partial<Facts>) => agreeIn(step.needs, given, facts)
    const before = otherwise.get(view) ?? []
    const asBefore =
      view === viewAt(first, step) && isSame(outcome.known.for(step).facts)
        ? outcome.decisions[step.at]
        : before.find((given) => isSame(given.facts))?.decision
    const decision = asBefore ?? (await runCheck(step, view, input, known))
    if (!asBefore) otherwise.set(view, [...before, { facts, decision }])
    take(step, decision)
  }
  return decide({ objections, known }, other.server)
}
