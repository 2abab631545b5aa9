import { countOf, type DrillReport, type Row, type Session } from './report'
import { type Score, scores } from './score'

/** The result in one line. */
export function resultLine(report: DrillReport): string {
  const holes = countOf(report, 'hole') + (report.session.kind === 'hole' ? 1 : 0)
  if (report.result === 'cannot-tell') return 'CANNOT TELL'
  if (report.result === 'clean') return 'CLEAN: nothing was accepted that a MUST forbids'
  return `${holes} ${holes === 1 ? 'HOLE' : 'HOLES'}`
}

/** Each score that occurs, with its number, in the order of the scorecard. */
export const scorecard = (report: DrillReport): readonly { readonly score: Score; readonly count: number }[] =>
  (Object.keys(scores) as Score[]).flatMap((score) => {
    const count = countOf(report, score)
    return count > 0 ? [{ score, count }] : []
  })

/** Rows of that score. */
export const rowsOf = ({ rows }: DrillReport, score: Score): readonly Row[] => rows.filter((row) => row.score === score)

/** What came back, e.g. `401 invalid_token`. */
export function gotWords({ got }: Row): string {
  if (got.status === null) return 'no answer'
  return got.kind === 'accepted'
    ? `${got.status}, a result`
    : `${got.status}${got.error === null ? '' : ` ${got.error}`}`
}

/** What was foretold, e.g. `401, audience`. */
export const foretoldWords = ({ foretold }: Row): string =>
  foretold.check === null ? 'a result' : `${foretold.status}, ${foretold.check}`

/** One line for each difference from the good request. */
export const differenceWords = ({ differences }: Row): readonly string[] =>
  differences.map(({ what, good, sent }) =>
    sent === null ? `${what}: left out` : `${what}: ${sent}${good === null ? '' : ` instead of ${good}`}`,
  )

export function sessionWords(session: Session): string {
  if (session.kind === 'none') return 'No session was opened: each request stands for itself.'
  if (session.kind === 'refused') return 'A session id alone, or with a token for another server, was refused.'
  return `A session id without a token: ${session.withoutToken}. With a token for another server: ${session.replayed}.`
}

/** How many were left out, by reason, the most frequent first. */
export function leftOutByReason({
  leftOut,
}: DrillReport): readonly { readonly why: string; readonly ids: readonly string[] }[] {
  const byWhy = new Map<string, string[]>()
  for (const { id, why } of leftOut) {
    const ids = byWhy.get(why)
    if (ids) ids.push(id)
    else byWhy.set(why, [id])
  }
  return [...byWhy].map(([why, ids]) => ({ why, ids })).sort((a, b) => b.ids.length - a.ids.length)
}
