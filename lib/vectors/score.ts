import type { Judged } from './adapter'
import { type Expected, isHard, type VectorCase } from './case'
import { type Difference, differences } from './differences'

export type Mark =
  | 'right'
  | 'contested'
  | 'skipped'
  | 'explained'
  | 'falseAccept'
  | 'falseReject'
  | 'wrongReason'
  | 'wrongStatus'
  | 'crash'

export interface Scored {
  readonly id: string
  readonly title: string
  readonly strength: string
  /** `right` stands alone; a right verdict may still have a wrong reason and a wrong status. */
  readonly marks: readonly Mark[]
  readonly expected: { readonly verdict: string; readonly labels: readonly string[]; readonly status: number | null }
  readonly judged: Judged
  /** Why we differ on purpose, where we do. */
  readonly difference: Difference | null
  /** Whether a wrong verdict here fails the run. */
  readonly hard: boolean
}

/** Holds our verdict against the case's. */
export function score(vector: VectorCase, judged: Judged): Scored {
  const { expected } = vector
  const labels = [expected.failingCheck, ...(expected.acceptableChecks ?? [])].filter(
    (label): label is string => label !== null,
  )
  const found = marksOf(vector, judged, labels)
  // Only an answer may differ on purpose; a wrong verdict stays wrong.
  const difference = found.includes('wrongStatus') ? (differences.find((d) => d.applies(vector, judged)) ?? null) : null
  return {
    id: vector.id,
    title: vector.title,
    strength: expected.strength,
    marks: difference ? [...found.filter((m) => m !== 'wrongStatus'), 'explained'] : found,
    expected: { verdict: expected.verdict, labels, status: expected.httpStatus },
    judged,
    difference,
    hard: isHard(expected),
  }
}

function marksOf({ expected, notes }: VectorCase, judged: Judged, labels: readonly string[]): readonly Mark[] {
  const { verdict } = judged
  if (verdict === 'crash') return ['crash']
  // Third parties sign with secrets that RFC 7518 §3.2 forbids; a refusal of the secret says nothing about the rest.
  if (notes?.includes('weak-hmac-secret') && judged.labels.includes('key'))
    return restFits(expected, judged, labels) ? ['skipped'] : ['wrongReason']
  if (verdict !== expected.verdict) {
    if (expected.acceptableVerdicts.includes(verdict)) return ['contested']
    return [verdict === 'accept' ? 'falseAccept' : 'falseReject']
  }
  const reasonFits = verdict === 'accept' || judged.labels.some((label) => labels.includes(label))
  const statusFits =
    expected.strength !== 'MUST' ||
    [judged.status, expected.httpStatus].includes(null) ||
    judged.status === expected.httpStatus
  return ['right', ...(reasonFits ? [] : (['wrongReason'] as const)), ...(statusFits ? [] : (['wrongStatus'] as const))]
}

/** Behind the refused secret, the claims must be judged as the case says. No signature can be. */
function restFits({ verdict }: Expected, { alsoFound }: Judged, labels: readonly string[]): boolean {
  if (verdict === 'accept') return alsoFound.length === 0
  return alsoFound.some((label) => labels.includes(label)) || labels.includes('signature') || labels.includes('key')
}

export interface Row {
  readonly file: string
  readonly scored: readonly Scored[]
}

export const count = (row: readonly Scored[], mark: Mark): number => row.filter((s) => s.marks.includes(mark)).length

const fatal: readonly Mark[] = ['falseAccept', 'falseReject', 'crash']

/** Cases that fail the run: a wrong verdict where there is only one, or a crash. */
export const failures = (rows: readonly Row[]): readonly Scored[] =>
  rows.flatMap((r) => r.scored).filter((s) => s.hard && s.marks.some((m) => fatal.includes(m)))
