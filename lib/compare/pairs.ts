import type { Judgement } from '../judge/judgement'
import { type Step, stepsOf } from '../judge/station'

/** What one check found in two judgements. */
export interface Pair {
  readonly id: string
  readonly left: Step
  readonly right: Step
  /** They came out differently: in status, in reason, or in whether the verdict was decided there. */
  readonly differs: boolean
}

/** Neighbours that came out alike, or one that did not. */
export type Stretch =
  | { readonly kind: 'alike'; readonly pairs: readonly Pair[] }
  | { readonly kind: 'differs'; readonly pair: Pair }

/** Each check of two judgements, in the order of the pipeline, with neighbours that came out alike in one stretch. */
export function stretchesOf(left: Judgement, right: Judgement): readonly Stretch[] {
  const stretches: Stretch[] = []
  for (const pair of pairsOf(left, right)) {
    const last = stretches.at(-1)
    if (pair.differs) stretches.push({ kind: 'differs', pair })
    else if (last?.kind === 'alike') stretches[stretches.length - 1] = { ...last, pairs: [...last.pairs, pair] }
    else stretches.push({ kind: 'alike', pairs: [pair] })
  }
  return stretches
}

function pairsOf(left: Judgement, right: Judgement): readonly Pair[] {
  const others = new Map(stepsOf(right.stations).map((step) => [step.id, step]))
  return stepsOf(left.stations).flatMap((step) => {
    const other = others.get(step.id)
    return other ? [{ id: step.id, left: step, right: other, differs: differ(step, other) }] : []
  })
}

const differ = (a: Step, b: Step): boolean =>
  a.status !== b.status || a.reason !== b.reason || a.decides !== b.decides || a.title !== b.title
