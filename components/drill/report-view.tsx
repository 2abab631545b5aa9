import { type ReactNode, useState } from 'react'
import type { DrillReport, Row } from '@/lib/drill/report'
import { type Score, scores } from '@/lib/drill/score'
import { leftOutByReason, resultLine, rowsOf, scorecard, sessionWords } from '@/lib/drill/words'
import { StatusIcon } from '../ui/status-icon'
import { FirstOf } from './first-of'
import { Hole } from './hole'

const icons = { clean: 'pass', holes: 'fail', 'cannot-tell': 'unknown' } as const

/** Scores that are listed under the holes, with what each is. */
const beside: readonly Score[] = [
  'spelling',
  'advice',
  'good-refused',
  'server-error',
  'in-band',
  'other-answer',
  'no-answer',
]

/** A report: the result, the scorecard, each hole, and what else was seen. */
export function ReportView({ report }: { readonly report: DrillReport }) {
  const { server, why, doors, session } = report
  const holes = rowsOf(report, 'hole')
  return (
    <article className="drill-report" aria-labelledby="drill-result">
      <h2 id="drill-result" className="drill-result" data-result={report.result}>
        <StatusIcon status={icons[report.result]} />
        {resultLine(report)}
      </h2>
      {why === null ? null : <p className="drill-why">{why}</p>}
      {doors.length > 0 ? (
        <ul className="drill-doors">
          {doors.map((door) => (
            <li key={door}>{door}</li>
          ))}
        </ul>
      ) : null}
      <p className="drill-hint">
        <span className="mono">{server.url}</span>
        {server.resource === server.url ? null : (
          <>
            {' '}
            as <span className="mono">{server.resource}</span>
          </>
        )}
        {server.revision === null ? null : `, MCP ${server.revision}`}, {report.requests} requests in {report.seconds}{' '}
        s, {new Date(report.startedAt * 1000).toISOString().slice(0, 16).replace('T', ' ')} UTC
        {server.sdk === null ? null : `. Built with ${server.sdk.name}`}.
        {server.revision === null ? null : ` ${sessionWords(session)}`}
      </p>
      <dl className="drill-card">
        {scorecard(report).map(({ score, count }) => (
          <div key={score}>
            <dt>{scores[score]}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      {holes.length > 0 ? (
        <section aria-labelledby="drill-holes">
          <h3 id="drill-holes">Holes</h3>
          <FirstOf items={holes}>
            {(some) => (
              <ul className="drill-holes">
                {some.map((row, i) => (
                  <Hole key={row.id} row={row} open={i === 0} />
                ))}
              </ul>
            )}
          </FirstOf>
        </section>
      ) : null}
      {beside.map((score) => (
        <Others key={score} title={scores[score]} rows={rowsOf(report, score)} />
      ))}
      <NotSent report={report} />
    </article>
  )
}

function Others({ title, rows }: { readonly title: string; readonly rows: readonly Row[] }) {
  if (rows.length === 0) return null
  return (
    <Later title={`${rows.length} ${title}`}>
      <FirstOf items={rows}>
        {(some) => (
          <ul>
            {some.map((row) => (
              <Hole key={row.id} row={row} open={false} />
            ))}
          </ul>
        )}
      </FirstOf>
    </Later>
  )
}

function NotSent({ report }: { readonly report: DrillReport }) {
  if (report.leftOut.length === 0) return null
  return (
    <Later title={`${report.leftOut.length} not sent`}>
      <FirstOf items={leftOutByReason(report)}>
        {(some) => (
          <dl className="drill-left">
            {some.map(({ why, ids }) => (
              <div key={why}>
                <dt>
                  {ids.length}: {why}
                </dt>
                <dd className="mono">{ids.join(', ')}</dd>
              </div>
            ))}
          </dl>
        )}
      </FirstOf>
    </Later>
  )
}

/** What is in it is drawn when it is first opened. */
function Later({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const [seen, setSeen] = useState(false)
  return (
    <details className="drill-more" onToggle={({ currentTarget }) => currentTarget.open && setSeen(true)}>
      <summary>{title}</summary>
      {seen ? children : null}
    </details>
  )
}
