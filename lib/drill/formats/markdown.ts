import { code, row as tableRow, sentence } from '../../export/markdown-text'
import type { DrillReport, Row } from '../report'
import { scores } from '../score'
import * as words from '../words'

/** The report as Markdown, for an issue or the summary of a pipeline. */
export function markdownText(report: DrillReport): string {
  const { server, why, doors } = report
  const holes = words.rowsOf(report, 'hole')
  const lines = [
    `# Fire drill: ${sentence(words.resultLine(report))}`,
    '',
    ...(why === null ? [] : [sentence(why), '']),
    ...doors.map((door) => `- **${sentence(door)}**`),
    ...(doors.length > 0 ? [''] : []),
    `${code(server.url)} as ${code(server.resource)}${server.revision === null ? '' : `, MCP ${server.revision}`}, ${report.requests} requests. Issuer ${code(report.issuer)}.`,
    ...(server.sdk === null ? [] : [`Built with ${sentence(server.sdk.name)}.`]),
    '',
    tableRow(['requests', 'came out']),
    tableRow(['---:', '---']),
    ...words.scorecard(report).map(({ score, count }) => tableRow([String(count), scores[score]])),
    '',
    ...(server.revision === null ? [] : [sentence(words.sessionWords(report.session)), '']),
    ...(holes.length > 0 ? ['## Holes', ''] : []),
    ...holes.flatMap(hole),
    ...rest(report),
  ]
  return `${lines.join('\n').trimEnd()}\n`
}

const hole = (row: Row): readonly string[] => [
  `### ${sentence(row.title)}`,
  '',
  `Answered ${code(words.gotWords(row))}, foretold ${code(words.foretoldWords(row))}.`,
  '',
  ...row.differences.map(
    ({ what, good, sent }) =>
      `- ${code(what)}: ${sent === null ? 'left out' : code(sent)}${good === null ? '' : ` instead of ${code(good)}`}`,
  ),
  ...(row.clauses.length > 0
    ? [
        `- Demanded by ${row.clauses
          .slice(0, 2)
          .map(({ label, href }) => `[${sentence(label)}](${href})`)
          .join(', ')}`,
      ]
    : []),
  ...(row.fix === null ? [] : [`- ${sentence(row.fix)}`]),
  ...(row.link === null ? [] : [`- [Open it in the playground](${row.link})`]),
  '',
]

function rest(report: DrillReport): readonly string[] {
  const others = report.rows.filter(({ score }) => score !== 'hole' && score !== 'as-foretold')
  if (others.length === 0) return []
  return [
    '## Beside that',
    '',
    tableRow(['request', 'came out', 'answered', 'foretold']),
    tableRow(['---', '---', '---', '---']),
    ...others.map((row) =>
      tableRow([code(row.id), scores[row.score], code(words.gotWords(row)), code(words.foretoldWords(row))]),
    ),
  ]
}
