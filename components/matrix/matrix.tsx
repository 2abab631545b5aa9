'use client'
import './matrix.css'
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { MatrixServer } from '@/content/matrix'
import { demoNow } from '@/content/now'
import type { When } from '@/lib/matrix/judge-tokens'
import type { Row } from '@/lib/matrix/row'
import type { Source } from '@/lib/matrix/run'
import { columnSentence, rowSentence } from '@/lib/matrix/summary'
import { everything } from '@/lib/matrix/view'
import { realNow } from '../playground/hooks/real-now'
import { Button } from '../ui/button'
import { demoSource } from './demo-source'
import { Exports } from './exports'
import { Facets } from './facets'
import { headOf } from './heads'
import { Intake, type WhenChoice } from './intake'
import type { MatrixData } from './matrix-data'
import { NamedServers } from './named-servers'
import { MatrixTable } from './matrix-table'
import { ProgressLine } from './progress-line'
import { saveFile } from './save-file'
import { statusSentence, whenWords } from './status-words'
import { useDrop } from './use-drop'
import { useMounted } from './use-mounted'
import { useRun } from './use-run'
import type { Format } from './worker/desk'

// Only for who opens a cell.
const PairDialog = lazy(() => import('./pair-dialog').then((m) => ({ default: m.PairDialog })))

const instants: Readonly<Record<WhenChoice, () => When>> = {
  demo: () => ({ kind: 'at', seconds: demoNow }),
  now: () => ({ kind: 'at', seconds: realNow() }),
  fresh: () => ({ kind: 'fresh', otherwise: realNow() }),
}

/** Resources for which servers are made up; each has two builds. */
const mostNamed = 4

interface Given {
  readonly label: string
  readonly sources: readonly Source[]
  readonly isDemo: boolean
}

/** Which of these tokens is accepted by which of these servers. Begins with Alice’s, judged when the site was built. */
export function Matrix({ data }: { readonly data: MatrixData }) {
  const { demo } = data
  const live = useMounted()
  const [given, setGiven] = useState<Given>(() => ({ label: 'Alice’s tokens', sources: [], isDemo: true }))
  /** `null`: those of this page. */
  const [servers, setServers] = useState<readonly MatrixServer[] | null>(null)
  const heads = useMemo(() => servers?.map(headOf) ?? data.heads, [servers, data.heads])
  const [choice, setChoice] = useState<WhenChoice>('demo')
  const when = useRef<When>(instants.demo())
  const [filtering, setFiltering] = useState(false)
  const [trouble, setTrouble] = useState('')
  const [opened, setOpened] = useState<{ readonly row: Row; readonly server: number; readonly token: string } | null>(
    null,
  )
  const matrix = useRun({
    viewed: { count: data.rows.length, summary: data.summary },
    rows: data.rows,
    sources: () => [demoSource(demo)],
    when: instants.demo(),
  })
  const { phase, view, viewed, begin, change } = matrix

  const start = (next: Given, at: WhenChoice, asked: readonly MatrixServer[] | null = null) => {
    setServers(asked)
    setTrouble('')
    setGiven(next)
    setChoice(at)
    when.current = instants[at]()
    begin(next.sources, when.current, asked)
  }
  /** Tokens of the reader’s own are of today. */
  const own = given.isDemo ? 'now' : choice
  const startText = (label: string, text: string, at = own) =>
    start({ label, sources: [{ name: label, blob: new Blob([text]) }], isDemo: false }, at)
  const onFiles = useCallbackOf((files: readonly File[]) => {
    if (files.length === 0) return
    const label = files.length === 1 ? (files[0]?.name ?? '') : `${files.length} files`
    start({ label, sources: files.map((file) => ({ name: file.name, blob: file })), isDemo: false }, own)
  })
  const askNamed = async (keysText: string) => {
    const run = await matrix.running()
    const [{ serversNamed }, { readGivenKeys }] = await Promise.all([
      import('@/content/named-servers'),
      import('@/lib/keys/on-demand'),
    ])
    const reading = await readGivenKeys(keysText)
    if ('problem' in reading) return setTrouble(reading.says)
    const named = serversNamed(await run.ask('named', mostNamed), keysText, reading)
    if (named.length === 0) return setTrouble('No token names both an audience and an issuer by an address.')
    start(given, choice, named)
  }
  const showDemo = () => start({ label: 'Alice’s tokens', sources: [demoSource(demo)], isDemo: true }, 'demo')
  const fromPlayground = async () => {
    const { tokenOfPlayground } = await import('./from-playground')
    const found = await tokenOfPlayground()
    if (found) startText('The playground’s token', found.token, found.when)
    else setTrouble('The playground has not been used in this tab, or shows no token.')
  }
  const fromAddress = useCallbackOf(async () => {
    if (location.hash.length < 2 || document.getElementById(location.hash.slice(1))) return
    const { tokenOfFragment } = await import('./from-playground')
    const found = await tokenOfFragment(location.hash)
    if (found) startText('The link’s token', found.token, found.when)
    else setTrouble('The part of the address after # is no link to a token.')
  })
  useEffect(() => {
    void fromAddress()
    addEventListener('hashchange', fromAddress)
    return () => removeEventListener('hashchange', fromAddress)
  }, [fromAddress])

  const over = useDrop(onFiles)
  const opener = useRef<Element | null>(null)
  const open = async (row: Row, server: number) => {
    opener.current = document.activeElement
    const run = await matrix.running()
    setOpened({ row, server, token: await run.ask('text', row.id) })
  }
  const close = () => {
    setOpened(null)
    if (opener.current instanceof HTMLElement) opener.current.focus({ preventScroll: true })
  }
  const save = async (format: Format, withTokens: boolean) => {
    const run = await matrix.running()
    saveFile(await run.ask('file', format, { servers: heads, when: whenWords(when.current), withTokens }), format)
  }
  const { summary, count } = viewed
  const resources = new Set(heads.map(({ resource }) => resource)).size
  const filters = Object.values(view.filters).filter(Boolean).length
  return (
    <div className="matrix-page" data-over={over}>
      <Intake
        onFiles={onFiles}
        onText={(text) => startText('The pasted text', text)}
        onPlayground={() => void fromPlayground()}
        onDemo={showDemo}
        when={choice}
        onWhen={(at) => start(given.isDemo ? { ...given, sources: [demoSource(demo)] } : given, at, servers)}
      />
      <div className="matrix-bar">
        <p role="status" className="matrix-status">
          {trouble || statusSentence(given.label, phase, summary, filters > 0)}
        </p>
        <ProgressLine phase={phase} onCancel={matrix.cancel} />
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
        steps={summary.counts.steps.first.map(({ value }) => value).filter((step) => step !== 'accepted')}
        onOpen={(row, server) => void open(row, server)}
        live={live}
      />
      {phase.kind === 'over' && !given.isDemo && summary.tokens > 0 ? (
        <NamedServers asked={servers !== null} onAsk={(keysText) => void askNamed(keysText)} />
      ) : null}
      {phase.kind === 'over' && phase.notes.length > 0 ? (
        <ul className="matrix-notes">
          {phase.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      ) : null}
      <Exports count={count} onExport={save} />
      <section aria-labelledby="who-gets-in">
        <h2 id="who-gets-in">Who gets in where</h2>
        <ul className="matrix-sentences">
          {heads.map(({ name }, i) => {
            const column = summary.columns[i]
            return column ? (
              <li key={name} data-holes={column.holes > 0}>
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
      <Suspense>
        {opened ? (
          <PairDialog
            token={opened.token}
            server={opened.server}
            servers={servers}
            names={{ token: opened.row.name ?? opened.row.fingerprint, server: heads[opened.server]?.name ?? '' }}
            sentence={rowSentence(opened.row, heads.length, resources)}
            when={when.current}
            onClose={close}
          />
        ) : null}
      </Suspense>
    </div>
  )
}

/** One function for the life of the component, which does what the newest given one does. */
function useCallbackOf<A extends readonly unknown[]>(act: (...values: A) => void): (...values: A) => void {
  const newest = useRef(act)
  useEffect(() => {
    newest.current = act
  })
  return useCallback((...values: A) => newest.current(...values), [])
}
