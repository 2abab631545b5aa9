import { ask, held, type Input, isComing, Known } from './ask'
import type { Said } from './outcomes'
import type { PreparedCheck, Prepared } from './prepared'
import type { Seen } from './views'

/** What a check has said other than that it passes. */
export interface Remark {
  readonly step: PreparedCheck
  readonly said: Said
}

/** What came of all checks, and the facts that hold. In the order of the pipeline. */
export interface Outcome {
  readonly said: readonly Said[]
  readonly remarks: readonly Remark[]
  readonly known: Known
}

/** Whether there is anything to say of it: most checks pass. */
export const isRemark = ({ status }: Said): boolean => status !== 'pass' && status !== 'not-applicable'

/**
 * Asks every check. One that answers later, as WebCrypto does, holds up only those that need or provide
 * the same facts; the others go on meanwhile, and the outcome is that of asking one by one in order.
 * @param meanwhile Called while answers are awaited, with the facts so far and whether a step has all of its own.
 */
export async function askAll(
  steps: Prepared,
  seen: readonly Seen[],
  input: Input,
  meanwhile?: (known: Known, isReady: (step: PreparedCheck) => boolean) => void,
): Promise<Outcome> {
  const asking = new Asking(steps, seen, input)
  for (let at = asking.from(0); at < steps.asked.length; at = asking.from(at)) {
    const step = steps.asked[at] as PreparedCheck
    for (const one of asking.late) if (step.after[one.step.at]) asking.take(one.step, await one.answer)
    asking.waitFor(asking.late.filter((one) => !step.after[one.step.at]))
  }
  meanwhile?.(asking.known, (step) => !asking.waits[step.at])
  for (const { step, answer } of asking.late) asking.take(step, await answer)
  return { said: asking.said, remarks: sorted(asking.remarks), known: asking.known }
}

/** What has come of the checks asked so far. */
class Asking {
  readonly said: Said[]
  readonly remarks: Remark[] = []
  readonly known = new Known()
  /** Those whose answer is still to come. */
  late: readonly { readonly step: PreparedCheck; readonly answer: Promise<Said> }[] = []
  /** By place: whether the step waits for one of these. */
  waits: readonly boolean[] = []

  constructor(
    private readonly steps: Prepared,
    private readonly seen: readonly Seen[],
    private readonly input: Input,
  ) {
    this.said = new Array(steps.listed.length)
  }

  /** Asks from that place on. @returns the place of the first step that has to wait; past the last if none has */
  from(first: number): number {
    const { asked } = this.steps
    for (let at = first; at < asked.length; at++) {
      const step = asked[at] as PreparedCheck
      if (this.waits[step.at]) return at
      const answer = ask(step, (this.seen[step.at] as Seen).view, this.input, this.known)
      if (isComing(answer)) this.waitFor([...this.late, { step, answer }])
      else this.take(step, answer)
    }
    return asked.length
  }

  waitFor(late: Asking['late']): void {
    this.late = late
    const [one, ...others] = late.map(({ step }) => step.before)
    this.waits = one
      ? others.length === 0
        ? one
        : one.map((waits, at) => waits || others.some((other) => other[at]))
      : []
  }

  take(step: PreparedCheck, answer: Said): void {
    this.said[step.at] = answer
    this.known.add(held(answer, this.seen[step.at] as Seen))
    if (isRemark(answer)) this.remarks.push({ step, said: answer })
  }
}

/** In the order of the pipeline. Mostly there are none. */
export const sorted = (remarks: Remark[]): readonly Remark[] => (remarks.length > 1 ? remarks.sort(inOrder) : remarks)

const inOrder = (a: Remark, b: Remark): number => a.step.at - b.step.at
