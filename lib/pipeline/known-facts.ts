import { type Decision, noFacts } from './outcomes'
import type { HandedFacts, PreparedCheck } from './prepared'
import { agreeIn, pick } from './pick'
import type { ServerAtCheck } from './views'
import type { FactName, Facts } from './types'

/** The facts that hold at that server. What a failed check provides does only where it is not made, or its reason let pass. */
export const factsThatHold = (decision: Decision, { holdsAnyway, overlooked }: ServerAtCheck): Partial<Facts> =>
  decision.status === 'fail' && decision.facts !== noFacts && !holdsAnyway && !overlooked.includes(decision.reason)
    ? noFacts
    : decision.facts

/** The facts established so far. Checks with the same needs are handed the same object. */
export class KnownFacts {
  readonly facts: Partial<Facts> = {}
  /** By `sameFacts`. Whoever provides one of them has decided before they are first handed out. */
  readonly #handed: HandedFacts[] = []

  add(facts: Partial<Facts>): void {
    if (facts !== noFacts) Object.assign(this.facts, facts)
  }

  copy(): KnownFacts {
    const copy = new KnownFacts()
    copy.add(this.facts)
    return copy
  }

  for(step: PreparedCheck): HandedFacts {
    const before = this.#handed[step.sameFacts]
    if (before) return before
    const { recent } = step
    const last = recent?.handed
    const handed = last && agreeIn(step.needs, last.facts, this.facts) ? last : this.#pick(step)
    if (recent) recent.handed = handed
    this.#handed[step.sameFacts] = handed
    return handed
  }

  #pick({ needs }: PreparedCheck): HandedFacts {
    let missing: FactName | null = null
    for (let i = needs.length - 1; i >= 0; i--)
      if (this.facts[needs[i] as FactName] === undefined) missing = needs[i] as FactName
    return { facts: pick(this.facts, needs), missing }
  }
}
