'use client'
import './matrix.css'
import { Suspense, useMemo, useRef, useState } from 'react'
import { lazyPart } from '../ui/lazy-part'
import type { Row } from '@/lib/matrix/row'
import { columnSentence, rowSentence } from '@/lib/matrix/summary'
import { everything } from '@/lib/matrix/view'
import { Button } from '../ui/button'
import { saveFile } from '../ui/save-file'
import { bareName } from './bare-name'
import { demoSource } from './demo-source'
import { Exports } from './exports'
import { Facets } from './facets'
import { headOf } from './heads'
import { Intake } from './intake'
import { MatrixColumns } from './matrix-columns'
import type { MatrixData } from './matrix-data'
import { MatrixHead } from './matrix-head'
import { MatrixRow } from './matrix-row'
import { MatrixTable } from './matrix-table'
import type { OpenedPair } from './pair-dialog'
import { statusSentence } from './status-words'
import { useDrop } from '../ui/use-drop'
import { firstWhen, useGiven } from './use-given'
import { useMounted } from './use-mounted'
import { useStable } from '../ui/use-stable'
import { useRun } from './use-run'
import type { Format } from './worker/run-table'

// Only for who opens a cell, and for who puts in other tokens than the page’s.
const ProgressLine = lazyPart(() => import('./progress-line').then((m) => m.ProgressLine))
const PairDialog = lazyPart(() => import('./pair-dialog').then((m) => m.PairDialog))
const AfterRun = lazyPart(() => import('./after-run').then((m) => m.AfterRun))

const labelOf = ({ name, issuer, fingerprint }: Row) =>
  name ?? (issuer ? `${fingerprint} of ${bareName(issuer)}` : fingerprint)

/** Which of these tokens is accepted by which of these servers. Begins with Alice’s, judged when the site was built. */
export function Matrix({ data }: { readonly data: MatrixData }) {
  const live = useMounted()
  const [filtering, setFiltering] = useState(false)
  const [opened, setOpened] = useState<OpenedPair | null>(null)
  const matrix = useRun({
    viewed: { count: data.rows.length, summary: data.summary },
    rows: data.rows,
    sources: () => [demoSource(data.demo)],
    when: firstWhen,
  })
  const inputs = useGiven(data.demo, matrix)
  const { given, giveFiles } = inputs
  const { phase, view, shown } = matrix
  const { servers, when } = shown
  const change = useStable(matrix.change)
  const heads = useMemo(() => servers?.map(headOf) ?? data.heads, [servers, data.heads])
  const resources = new Set(heads.map(({ resource }) => resource)).size

  const over = useDrop(giveFiles)
  const opener = useRef<Element | null>(null)
  const status = useRef<HTMLParagraphElement>(null)
  const open = useStable(async (row: Row, server: number) => {
    opener.current = document.activeElement
    const names = { token: labelOf(row), server: heads[server]?.name ?? '' }
    const sentence = rowSentence(row, heads.length, resources)
    const run = await matrix.showing()
    setOpened({ token: await run.ask('text', row.id), server, servers, names, sentence, when })
  })
  const close = () => {
    setOpened(null)
    if (opener.current instanceof HTMLElement) opener.current.focus({ preventScroll: true })
  }
  const save = useStable(async (format: Format, withTokens: boolean) => {
    const run = await matrix.showing()
    const file = await run.ask('file', format, { servers: heads, when, withTokens })
    saveFile(`replay-matrix.${format}`, file)
  })
  const { summary, count } = shown.viewed
  // A run that has found nothing yet keeps their place.
  const isEmpty = summary.tokens === 0 && phase.kind !== 'running'
  const filters = Object.values(view.filters).filter(Boolean).length
  return (
    <div className="matrix-page" data-over={over}>
      <Intake
        onFiles={giveFiles}
        onText={(text) => void inputs.giveText(text)}
        onPlayground={() => void inputs.givePlayground()}
        onDemo={inputs.giveDemo}
        when={inputs.choice}
        onWhen={inputs.choose}
      />
      <MatrixColumns onColumns={inputs.setColumns} />
      <div className="matrix-bar">
        <p role="status" className="matrix-status" ref={status} tabIndex={-1}>
          {inputs.trouble || statusSentence(given.label, phase, summary, filters > 0)}
        </p>
        {/* Its place is always there, so that nothing moves when a run begins. */}
        <div className="matrix-progress">
          <Suspense>
            {phase.kind === 'running' ? (
              <ProgressLine phase={phase} onCancel={matrix.cancel} onFocusLost={() => status.current?.focus()} />
            ) : null}
          </Suspense>
        </div>
        <div className="matrix-tools" data-needs-scripts>
          <Button small aria-pressed={filtering} onClick={() => setFiltering(!filtering)}>
            Filter columns
          </Button>
          {filters > 0 ? (
            <Button small look="quiet" onClick={() => change({ ...view, filters: everything.filters })}>
              Show all rows
            </Button>
          ) : null}
        </div>
      </div>
      <MatrixTable
        heads={heads}
        count={count}
        row={matrix.row}
        want={matrix.want}
        summary={summary}
        view={view}
        onView={change}
        filtering={filtering}
        onOpen={open}
        live={live}
      />
      {phase.kind === 'over' && !given.isDemo && summary.tokens > 0 ? (
        <Suspense>
          <AfterRun
            asked={inputs.isNamed}
            onAsk={(keysText) => void inputs.askNamed(keysText)}
            Head={MatrixHead}
            Line={MatrixRow}
            heads={heads}
            viewed={shown.viewed}
            view={view}
            showing={matrix.showing}
          />
        </Suspense>
      ) : null}
      {phase.kind === 'over' && phase.notes.length > 0 ? (
        <ul className="matrix-notes">
          {phase.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      ) : null}
      {isEmpty ? null : (
        <>
          <Exports count={count} onExport={save} />
          <section aria-labelledby="who-gets-in">
            <h2 id="who-gets-in">Who gets in where</h2>
            <ul className="matrix-sentences">
              {heads.map(({ name }, i) => {
                const column = summary.columns[i]
                return column ? (
                  // biome-ignore lint/suspicious/noArrayIndexKey: one for each place in the table
                  <li key={i} data-holes={column.holes > 0}>
                    {columnSentence(name, column)}
                  </li>
                ) : null
              })}
            </ul>
          </section>
          <section aria-labelledby="counted">
            <h2 id="counted">Counted</h2>
            <Facets counts={summary.counts} view={view} onView={change} live={live} />
          </section>
        </>
      )}
      <Suspense>{opened ? <PairDialog {...opened} onClose={close} /> : null}</Suspense>
    </div>
  )
}
