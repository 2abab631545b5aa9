import type { Spec } from '../pipeline/specs'
import type { ValidationInput } from '../pipeline/types'
import { validate } from '../pipeline/validate'
import type { Cause, Hypothesis, Subject } from './hypothesis'
import { hypotheses } from './hypotheses'
import { later } from './hypotheses/later'
import { subjectOf } from './subject'

/** The cause that was found for a step. Plain data. */
export interface Diagnosis extends Cause {
  /** The step it explains. */
  readonly check: string
  readonly hypothesis: string
  readonly specs: readonly Spec[]
}

/**
 * Why the step failed that decided: the first hypothesis that fits, in the order of the list;
 * `null` if none does. Never changes a verdict, never throws. `isStale` is asked between two
 * hypotheses, so that a newer request can end it.
 */
export async function diagnose(
  input: ValidationInput,
  isStale: () => boolean = () => false,
  list?: readonly Hypothesis[],
): Promise<Diagnosis | null> {
  const report = await validate(input)
  const { verdict } = report
  if (verdict.outcome === 'accepted') return null
  return causeOf(subjectOf(input, report, verdict.decidedBy, verdict.reason, isStale), isStale, list)
}

/** Steps whose refusal matters as much as a type that decides before them. */
const behindType: ReadonlySet<string> = new Set(['issuer-trust', 'audience-presence', 'audience'])

/**
 * Where the type decides: the cause for which the issuer or the audience is refused as well, for a server that
 * leaves the type out meets that next. `null` if none fits.
 */
export async function diagnoseBehindType(
  input: ValidationInput,
  isStale: () => boolean = () => false,
): Promise<Diagnosis | null> {
  const report = await validate(input)
  if (report.verdict.outcome === 'accepted' || report.verdict.decidedBy !== 'type') return null
  for (const result of report.results)
    if (result.status === 'fail' && behindType.has(result.id))
      return causeOf(subjectOf(input, report, result.id, result.reason, isStale), isStale)
  return null
}

async function causeOf(
  subject: Subject,
  isStale: () => boolean,
  list?: readonly Hypothesis[],
): Promise<Diagnosis | null> {
  for (const hypothesis of list ?? (await triedFor(subject.check))) {
    if (isStale()) return null
    if (!speaks(hypothesis, subject)) continue
    const cause = await tested(hypothesis, subject)
    if (cause) return { ...cause, check: subject.check, hypothesis: hypothesis.id, specs: hypothesis.specs }
  }
  return null
}

/** Where those that come later do not come, that refusal has no cause of theirs to tell. */
async function triedFor(check: string): Promise<readonly Hypothesis[]> {
  const rooms = Object.values(later).filter(({ checks }) => checks.test(check))
  const come = await Promise.allSettled(rooms.map(({ load }) => load()))
  const of = (isBefore: boolean) =>
    come.flatMap((room, at) =>
      room.status === 'fulfilled' && (rooms[at]?.before ?? false) === isBefore ? room.value : [],
    )
  return [...of(true), ...hypotheses, ...of(false)]
}

const speaks = ({ speaksTo }: Hypothesis, { check, reason }: Subject): boolean =>
  speaksTo.some((s) => s === check || s === `${check}/${reason}`)

/** A hypothesis that breaks explains nothing; the verdict stands without it. */
async function tested(hypothesis: Hypothesis, subject: Subject): Promise<Cause | null> {
  try {
    return await hypothesis.test(subject)
  } catch {
    return null
  }
}
