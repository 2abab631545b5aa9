import { xmlText } from '../../export/xml-text'
import type { DrillReport, Row } from '../report'
import { scores } from '../score'
import * as words from '../words'

/** The report as JUnit XML: a hole is a failure, what was not sent is skipped, a drill that cannot tell is an error. */
export function junitText(report: DrillReport): string {
  const { session, result, why } = report
  const holes = words.rowsOf(report, 'hole').length + (session.kind === 'hole' ? 1 : 0)
  const cases = [
    ...report.rows.map(caseOf),
    ...(session.kind === 'none' ? [] : [sessionCase(report)]),
    ...(why === null ? [] : [`${open('the drill itself', 'control')}<error message="${xmlText(why)}"/></testcase>`]),
    ...report.leftOut.map(
      ({ id, title, why: reason }) => `${open(title, id)}<skipped message="${xmlText(reason)}"/></testcase>`,
    ),
  ]
  const counts = `tests="${cases.length}" failures="${holes}" errors="${why === null ? 0 : 1}" skipped="${report.leftOut.length}"`
  const suite = `<testsuite name="${xmlText(`fire drill of ${report.server.url}`)}" ${counts} time="${report.seconds}">`
  const properties = `<properties><property name="result" value="${result}"/></properties>`
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n${suite}\n${[properties, ...cases].join('\n')}\n</testsuite>\n</testsuites>\n`
}

const open = (title: string, id: string) => `<testcase classname="drill.${xmlText(id)}" name="${xmlText(title)}">`

function caseOf(row: Row): string {
  if (row.score === 'as-foretold') return `${open(row.title, row.id)}</testcase>`
  const said = `${scores[row.score]}: ${words.gotWords(row)}, foretold ${words.foretoldWords(row)}`
  const text = [
    ...words.differenceWords(row),
    ...(row.note === null ? [] : [row.note]),
    ...(row.fix === null ? [] : [row.fix]),
    ...(row.link === null ? [] : [row.link]),
  ].join('\n')
  const inside =
    row.score === 'hole'
      ? `<failure type="hole" message="${xmlText(said)}">${xmlText(text)}</failure>`
      : `<system-out>${xmlText(`${said}\n${text}`)}</system-out>`
  return `${open(row.title, row.id)}${inside}</testcase>`
}

function sessionCase({ session }: DrillReport): string {
  const said = xmlText(words.sessionWords(session))
  return `${open('A session id is no credential', 'session')}${session.kind === 'hole' ? `<failure type="hole" message="${said}"/>` : ''}</testcase>`
}
