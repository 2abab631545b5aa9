import { useCallback, useEffect, useRef, useState } from 'react'
import type { MatrixServer } from '@/content/matrix'
import type { When } from '@/lib/matrix/judge-tokens'
import type { Row } from '@/lib/matrix/row'
import type { Progress, Source } from '@/lib/matrix/run'
import { secondsLeft } from '@/lib/matrix/time-left'
import { everything, type View } from '@/lib/matrix/view'
import type { Viewed } from './worker/desk'
import type { Run } from './worker/start-run'

export type Phase =
  | { readonly kind: 'written' }
  | { readonly kind: 'running'; readonly progress: Progress; readonly secondsLeft: number | null }
  | { readonly kind: 'over'; readonly notes: readonly string[]; readonly cancelled: boolean }
  | { readonly kind: 'failed' }

export interface Matrix {
  readonly phase: Phase
  readonly view: View
  readonly viewed: Viewed
  /** The row at that place of the view; `undefined` while it is fetched. */
  readonly row: (place: number) => Row | undefined
  /** The places that are shown. */
  readonly want: (from: number, to: number) => void
  /** At the servers of this page, if none are given. */
  readonly begin: (sources: readonly Source[], when: When, servers: readonly MatrixServer[] | null) => void
  readonly change: (view: View) => void
  readonly cancel: () => void
  /** The run that is asked about the rows; one is begun for what was written, if there is none. */
  readonly running: () => Promise<Run>
}

interface Written {
  readonly viewed: Viewed
  readonly rows: readonly Row[]
  readonly sources: () => readonly Source[]
  readonly when: When
}

/** Rows that are fetched in one go. */
const page = 100
/** Milliseconds between two looks at a run. */
const pace = 250

/** What the matrix shows, and the run behind it. Of several runs, and of several views, the newest wins. */
export function useRun(written: Written): Matrix {
  const [phase, setPhase] = useState<Phase>({ kind: 'written' })
  const [view, setView] = useState(everything)
  const [viewed, setViewed] = useState(written.viewed)
  const current = useRef<{ readonly run: Promise<Run>; readonly number: number } | null>(null)
  const runs = useRef(0)
  const wanted = useRef(everything)
  const rows = useRows(written.rows)
  const { forget } = rows

  const refresh = useCallback(
    async (number: number, run: Run) => {
      const asked = wanted.current
      const next = await run.ask('view', asked)
      if (runs.current !== number || wanted.current !== asked) return
      forget(run)
      setViewed(next)
    },
    [forget],
  )

  const launch = useCallback(
    (sources: readonly Source[], when: When, servers: readonly MatrixServer[] | null, quiet: boolean): Promise<Run> => {
      void current.current?.run.then((old) => old.close())
      const number = ++runs.current
      const start = performance.now()
      if (!quiet) setPhase({ kind: 'running', progress: { read: 0, size: 0, found: 0, judged: 0 }, secondsLeft: null })
      const run = import('./worker/begin').then(({ begin }) => begin(sources, when, servers))
      current.current = { run, number }
      const isNewest = () => runs.current === number
      const follow = async () => {
        const { ask, finished, close } = await run
        if (!isNewest()) return close()
        let over = false
        const look = async () => {
          while (isNewest() && !over) {
            await new Promise((resolve) => setTimeout(resolve, pace))
            if (!isNewest() || over) return
            const progress = await ask('progress')
            await refresh(number, await run)
            if (isNewest() && !over && !quiet)
              setPhase({ kind: 'running', progress, secondsLeft: secondsLeft(progress, performance.now() - start) })
          }
        }
        look().catch(() => {})
        const { notes, cancelled } = await finished
        over = true
        if (!isNewest()) return
        await refresh(number, await run)
        if (isNewest() && !quiet) setPhase({ kind: 'over', notes, cancelled })
      }
      follow().catch(() => isNewest() && setPhase({ kind: 'failed' }))
      return run
    },
    [refresh],
  )

  useEffect(() => () => void current.current?.run.then((run) => run.close()), [])

  const running = async (): Promise<Run> => {
    if (current.current) return current.current.run
    const run = await launch(written.sources(), written.when, null, true)
    await run.finished
    return run
  }

  return {
    phase,
    view,
    viewed,
    row: rows.row,
    want: rows.want,
    running,
    begin: (sources, when, servers) => {
      wanted.current = everything
      setView(everything)
      void launch(sources, when, servers, false)
    },
    change: (next) => {
      wanted.current = next
      setView(next)
      running()
        .then((run) => refresh(runs.current, run))
        .catch(() => setPhase({ kind: 'failed' }))
    },
    cancel: () => void current.current?.run.then(({ ask }) => ask('cancel')),
  }
}

/** Rows of the view, fetched page by page as they come into sight. */
function useRows(first: readonly Row[]) {
  const [, setFetched] = useState(0)
  const source = useRef<{ readonly run: Run | null; readonly version: number }>({ run: null, version: 0 })
  const pages = useRef(new Map<number, { readonly version: number; readonly rows: readonly Row[] | null }>())
  const span = useRef<readonly [number, number]>([0, 0])

  const fetchPages = useCallback(async () => {
    const { run, version } = source.current
    if (!run) return
    const [from, to] = span.current
    for (let at = Math.floor(from / page); at * page < to; at++) {
      const known = pages.current.get(at)
      if (known?.version === version) continue
      pages.current.set(at, { version, rows: known?.rows ?? null })
      const rows = await run.ask('rows', at * page, (at + 1) * page)
      if (source.current.version !== version) return
      pages.current.set(at, { version, rows })
      setFetched((n) => n + 1)
    }
  }, [])

  const forget = useCallback(
    (run: Run) => {
      const isOther = source.current.run !== run
      source.current = { run, version: source.current.version + 1 }
      if (isOther) pages.current.clear()
      // Far from what is shown, rows are fetched again when they are scrolled to.
      for (const at of pages.current.keys())
        if (Math.abs(at * page - span.current[0]) > 10 * page) pages.current.delete(at)
      fetchPages().catch(() => {})
    },
    [fetchPages],
  )

  const want = useCallback(
    (from: number, to: number) => {
      span.current = [from, Math.max(to, from + 1)]
      fetchPages().catch(() => {})
    },
    [fetchPages],
  )

  const row = (place: number) =>
    source.current.run ? pages.current.get(Math.floor(place / page))?.rows?.[place % page] : first[place]

  return { row, want, forget }
}
