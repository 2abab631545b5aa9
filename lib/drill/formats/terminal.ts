import type { DrillReport, Row } from '../report'
import { type Score, scores } from '../score'
import * as words from '../words'

/** Scores of which each row is a line. */
const inLines: readonly Score[] = [
  'spelling',
  'good-refused',
  'server-error',
  'in-band',
  'other-answer',
  'no-answer',
  'advice',
]
/** Lines of one score, beyond which they are counted. */
const most = 12

/** The report as a person reads it in a terminal. Plain text, without colours. */
export function terminalText(report: DrillReport): string {
  const { server, why, doors, session } = report
  const lines = [
    words.resultLine(report),
    ...(why === null ? [] : [why]),
    ...doors.map((door) => `  ${door}`),
    '',
    ...headOf(report),
  ]
  if (server.revision !== null) lines.push(words.sessionWords(session))
  if (report.rows.length > 0) {
    lines.push(
      '',
      ...words.scorecard(report).map(({ score, count }) => `  ${String(count).padStart(3)}  ${scores[score]}`),
    )
    lines.push(...holes(words.rowsOf(report, 'hole')))
    for (const score of inLines) lines.push(...listed(report, score))
  }
  if (report.leftOut.length > 0) {
    lines.push('', `Not sent (${report.leftOut.length}):`)
    for (const { why: reason, ids } of words.leftOutByReason(report))
      lines.push(`  ${String(ids.length).padStart(3)}  ${reason}${ids.length <= 4 ? ` ${ids.join(', ')}` : ''}`)
  }
  return `${lines.join('\n')}\n`
}

function headOf({ server, issuer, requests, seconds }: DrillReport): readonly string[] {
  const named = server.resource === server.url ? '' : `, called ${server.resource}`
  const spoken = server.revision === null ? '' : `, MCP ${server.revision}`
  return [
    `${server.url}${named}${spoken}, ${requests} requests in ${seconds} s`,
    `issuer ${issuer}${server.validates === null ? '' : `, by ${server.validates}`}${server.scopes.length > 0 ? `, scope ${server.scopes.join(' ')}` : ''}`,
    ...(server.sdk === null ? [] : [`built with ${server.sdk.name} (it answers “${server.sdk.by}”)`]),
  ]
}

/** What is the same for every hole at one check is said with its first. */
function holes(rows: readonly Row[]): readonly string[] {
  const told = new Set<string>()
  return rows.flatMap((row) => {
    const known = told.has(row.foretold.check ?? '')
    told.add(row.foretold.check ?? '')
    return ['', ...hole(row, known)]
  })
}

const hole = (row: Row, known: boolean): readonly string[] => [
  `HOLE  ${row.title}  [${row.id}]`,
  `  answered  ${words.gotWords(row)}; foretold ${words.foretoldWords(row)}`,
  ...words.differenceWords(row).map((text) => `  sent      ${text}`),
  ...(known || row.foretold.says === null ? [] : [`  why       ${row.foretold.says}`]),
  ...(known ? [] : row.clauses.slice(0, 2).map(({ label, href }) => `  clause    ${label}  ${href}`)),
  ...(known || row.fix === null ? [] : [`  fix       ${row.fix}`]),
  ...(row.link === null ? [] : [`  see       ${row.link}`]),
]

function listed(report: DrillReport, score: Score): readonly string[] {
  const rows = words.rowsOf(report, score)
  if (rows.length === 0) return []
  const more = rows.length > most ? [`  and ${rows.length - most} more`] : []
  const line = (row: Row) =>
    `  ${row.id.padEnd(28)} ${words.gotWords(row)}; foretold ${words.foretoldWords(row)}${row.note === null ? '' : `. ${row.note}`}`
  return ['', `${scores[score]}:`, ...rows.slice(0, most).map(line), ...more]
}
