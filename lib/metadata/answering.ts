import type { Challenge } from '../error-texts/challenge'
import { type CheckId, checks } from '../pipeline/checks'
import type { Answer } from '../pipeline/http/answers'
import { firstParam } from './rules/challenge'

/** A step of the pipeline that is answered in such a way. */
export interface Answering {
  readonly id: CheckId
  /** What is true when it fails. */
  readonly failureTitle: string
  /** Its answer has the very words of this one. */
  readonly byWords: boolean
}

/**
 * The other way round: which steps a careful server answers with this status and error code, in pipeline
 * order, those with the same description first. None for an answer that no step gives.
 */
export function stepsAnswering(status: number | null, challenges: readonly Challenge[]): readonly Answering[] {
  const error = firstParam(challenges, 'error')
  const description = firstParam(challenges, 'error_description')?.toLowerCase() ?? null
  if (status === null && error === null && challenges.length === 0) return []
  const fits = (http: Answer) => http.error === error && (status === null || http.status === status)
  const found = checks.flatMap(({ id, failureTitle, http }) =>
    http !== null && fits(http)
      ? [
          {
            id: id as CheckId,
            failureTitle,
            byWords: description !== null && http.description?.toLowerCase() === description,
          },
        ]
      : [],
  )
  return found.toSorted((a, b) => Number(b.byWords) - Number(a.byWords))
}
