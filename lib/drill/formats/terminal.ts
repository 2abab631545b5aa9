import type { DrillReport, Row } from '../report'
import { type Score, scores } from '../score'
import * as words from '../words'

/** Scores that are listed with what was sent, and those that are listed in a line. */
const inFull: readonly Score[] = ['hole']
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
    for (const score of inFull)
      for (const row of words.rowsOf(report, score)) lines.push('', ...fully(row, report.result === 'holes'))
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

function fully(row: Row, numbered: boolean): readonly string[] {
  return [
    `${numbered ? 'HOLE' : ''}  ${row.title}  [${row.id}]`,
    `  answered  ${words.gotWords(row)}; foretold ${words.foretoldWords(row)}`,
    ...words.differenceWords(row).map((text) => `  sent      ${text}`),
    ...(row.foretold.says === null ? [] : [`  why       ${row.foretold.says}`]),
    ...row.clauses.slice(0, 2).map(({ label, href }) => `  clause    ${label}  ${href}`),
    ...(row.fix === null ? [] : [`  fix       ${row.fix}`]),
    ...(row.link === null ? [] : [`  see       ${row.link}`]),
  ]
}

function listed(report: DrillReport, score: Score): readonly string[] {
  const rows = words.rowsOf(report, score)
  if (rows.length === 0) return []
  const more = rows.length > most ? [`  and ${rows.length - most} more`] : []
  const line = (row: Row) =>
    `  ${row.id.padEnd(28)} ${words.gotWords(row)}; foretold ${words.foretoldWords(row)}${row.note === null ? '' : `. ${row.note}`}`
  return ['', `${scores[score]}:`, ...rows.slice(0, most).map(line), ...more]
}
