import { factsThatHold, KnownFacts } from './known-facts'
import type { Decision } from './outcomes'
import type { PreparedCheck, PreparedPipeline } from './prepared'
import { type Input, isPending, runCheck } from './run-check'
import type { ServerAtCheck } from './views'

/** A decision other than that the check passes. */
export interface Objection {
  readonly step: PreparedCheck
  readonly decision: Decision
}

/** What all checks have decided, in the order of the pipeline, and the facts that hold. */
export interface RunOutcome {
  readonly decisions: readonly Decision[]
  readonly objections: readonly Objection[]
  readonly known: KnownFacts
}

/** Whether there is anything to say of it: most checks pass. */
export const isObjection = ({ status }: Decision): boolean => status !== 'pass' && status !== 'not-applicable'

/**
 * Runs every check. One that decides later, as WebCrypto does, holds up only those that need or provide
 * the same facts; the others go on meanwhile, and the outcome is that of running one by one in order.
 * @param meanwhile Called while decisions are awaited, with the facts so far and whether a step has all of its own.
 */
export async function runAll(
  pipeline: PreparedPipeline,
  atChecks: readonly ServerAtCheck[],
  input: Input,
  meanwhile?: (known: KnownFacts, isReady: (step: PreparedCheck) => boolean) => void,
): Promise<RunOutcome> {
  const { runOrder } = pipeline
  const run = new Run(pipeline, atChecks, input)
  for (let at = run.from(0); at < runOrder.length; at = run.from(at)) {
    const step = runOrder[at] as PreparedCheck
    for (const one of run.pending) if (step.after[one.step.at]) run.take(one.step, await one.decision)
    run.waitFor(run.pending.filter((one) => !step.after[one.step.at]))
  }
  meanwhile?.(run.known, (step) => !run.waits[step.at])
  for (const { step, decision } of run.pending) run.take(step, await decision)
  return { decisions: run.decisions, objections: inOrder(run.objections), known: run.known }
}

/** A run under way. */
class Run {
  readonly decisions: Decision[]
  readonly objections: Objection[] = []
  readonly known = new KnownFacts()
  pending: readonly { readonly step: PreparedCheck; readonly decision: Promise<Decision> }[] = []
  /** By place: whether the step waits for one of these. */
  waits: readonly boolean[] = []

  constructor(
    private readonly pipeline: PreparedPipeline,
    private readonly atChecks: readonly ServerAtCheck[],
    private readonly input: Input,
  ) {
    this.decisions = new Array(pipeline.steps.length)
  }

  /** Runs the checks from that place on. @returns the place of the first step that has to wait; past the last if none has */
  from(first: number): number {
    const { runOrder } = this.pipeline
    for (let at = first; at < runOrder.length; at++) {
      const step = runOrder[at] as PreparedCheck
      if (this.waits[step.at]) return at
      const decision = runCheck(step, (this.atChecks[step.at] as ServerAtCheck).view, this.input, this.known)
      if (isPending(decision)) this.waitFor([...this.pending, { step, decision }])
      else this.take(step, decision)
    }
    return runOrder.length
  }

  waitFor(pending: Run['pending']): void {
    this.pending = pending
    const [one, ...others] = pending.map(({ step }) => step.before)
    this.waits = one
      ? others.length === 0
        ? one
        : one.map((waits, at) => waits || others.some((other) => other[at]))
      : []
  }

  take(step: PreparedCheck, decision: Decision): void {
    this.decisions[step.at] = decision
    this.known.add(factsThatHold(decision, this.atChecks[step.at] as ServerAtCheck))
    if (isObjection(decision)) this.objections.push({ step, decision })
  }
}

/** In the order of the pipeline. Mostly there are none. */
export const inOrder = (objections: Objection[]): readonly Objection[] =>
  objections.length > 1 ? objections.sort((a, b) => a.step.at - b.step.at) : objections
