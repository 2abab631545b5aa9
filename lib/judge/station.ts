import type { GroupId } from '../pipeline/groups'
import type { Spec } from '../pipeline/specs'
import type { Evidence, Explanation, Location, Status } from '../pipeline/types'

/** One check as the rail shows it: plain JSON, no key and no function in it. */
export interface Step {
  readonly kind: 'step'
  readonly id: string
  readonly title: string
  readonly status: Status
  /** Code of the finding; `null` where there is none. */
  readonly reason: string | null
  /** This step is the verdict. */
  readonly decides: boolean
  readonly reached: boolean
  readonly unverified: boolean
  readonly demandedBy: string
  /** A server may leave it out. */
  readonly canBeOff: boolean
  readonly specs: readonly Spec[]
  readonly jose: string | null
  readonly evidence: Evidence | null
  readonly explanation: Explanation | null
  readonly at: Location | null
  /** Title of the step it waits for. */
  readonly waitsFor: string | null
  /** Status the server would answer with if this step decided. */
  readonly answers: number | null
  /** What our own exception said; absent unless `status` is `error`. */
  readonly error?: string
}

/** Passing neighbours of one group, folded into one station. */
export interface Fold {
  readonly kind: 'fold'
  readonly group: GroupId
  readonly title: string
  readonly steps: readonly Step[]
  readonly reached: boolean
  readonly unverified: boolean
}
export type Station = Fold | Step

/** Every step, folded or not. */
export const stepsOf = (stations: readonly Station[]): readonly Step[] =>
  stations.flatMap((station) => (station.kind === 'fold' ? station.steps : [station]))
