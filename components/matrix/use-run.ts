import { startTransition, useCallback, useEffect, useRef, useState } from 'react'
import type { MatrixServer } from '@/content/matrix'
import type { When } from '@/lib/matrix/judge-tokens'
import type { Row } from '@/lib/matrix/row'
import type { Progress, Source } from '@/lib/matrix/run'
import { secondsLeft } from '@/lib/matrix/time-left'
import { everything, type View } from '@/lib/matrix/view'
import { type Rows, useRows } from './use-rows'
import type { Viewed } from './worker/run-table'
import type { Run } from './worker/start-run'

export type Phase =
  | { readonly kind: 'written' }
  | { readonly kind: 'running'; readonly progress: Progress; readonly secondsLeft: number | null }
  | { readonly kind: 'over'; readonly notes: readonly string[]; readonly cancelled: boolean }
  | { readonly kind: 'failed' }

export interface Matrix extends Pick<Rows, 'row' | 'want'> {
  readonly phase: Phase
  readonly view: View
  readonly viewed: Viewed
  /** At the servers of this page, if none are given. */
  readonly begin: (sources: readonly Source[], when: When, servers: readonly MatrixServer[] | null) => void
  readonly change: (view: View) => void
  readonly cancel: () => void
  /** The run that is asked about the rows; one is begun for what was written, if there is none. */
  readonly running: () => Promise<Run>
}

interface Launched {
  readonly run: Promise<Run>
  /** Whether it judges what is shown already: until it is over, that stays. */
  readonly quiet: boolean
}

interface Written {
  readonly viewed: Viewed
  readonly rows: readonly Row[]
  readonly sources: () => readonly Source[]
  readonly when: When
}

/** Milliseconds between two looks at how far a run is. */
const pace = 250
/** Milliseconds between two views of what it has found: at least so many, and so many times what one takes. */
const rest = { least: 1000, times: 10 }

/** What the matrix shows, and the run behind it. Of several runs, and of several views, the newest wins. */
export function useRun(written: Written): Matrix {
  const [phase, setPhase] = useState<Phase>({ kind: 'written' })
  const [view, setView] = useState(everything)
  const [viewed, setViewed] = useState(written.viewed)
  const current = useRef<Launched | null>(null)
  const runs = useRef(0)
  const wanted = useRef(everything)
  const rows = useRows(written.rows)
  const { sight, renew } = rows

  const refresh = useCallback(
    async (number: number, run: Run, phase?: Phase) => {
      const asked = wanted.current
      const [from, to] = sight()
      const { rows, ...next } = await run.ask('view', asked, from, to)
      if (runs.current !== number) return
      // Drawn in slices: a click or a key goes before.
      startTransition(() => {
        if (phase) setPhase(phase)
        // Otherwise whoever has changed it asks.
        if (wanted.current !== asked) return
        renew(run, from, rows)
        setViewed(next)
      })
    },
    [sight, renew],
  )

  const launch = useCallback(
    (sources: readonly Source[], when: When, servers: readonly MatrixServer[] | null, quiet: boolean): Launched => {
      void current.current?.run.then((old) => old.close())
      const number = ++runs.current
      const start = performance.now()
      if (!quiet) setPhase({ kind: 'running', progress: { read: 0, size: 0, found: 0, judged: 0 }, secondsLeft: null })
      const run = import('./worker/begin').then(({ begin }) => begin(sources, when, servers))
      const launched = { run, quiet }
      current.current = launched
      const isNewest = () => runs.current === number
      const follow = async () => {
        const { ask, finished, close } = await run
        if (!isNewest()) return close()
        let over = false
        const look = async () => {
          let next = 0
          while (isNewest() && !over) {
            await new Promise((resolve) => setTimeout(resolve, pace))
            if (!isNewest() || over) return
            const progress = await ask('progress')
            if (isNewest() && !over)
              setPhase({ kind: 'running', progress, secondsLeft: secondsLeft(progress, performance.now() - start) })
            const asked = performance.now()
            if (asked < next || over) continue
            await refresh(number, await run)
            const now = performance.now()
            next = now + Math.max(rest.least, rest.times * (now - asked))
          }
        }
        if (!quiet) look().catch(() => {})
        const { notes, cancelled } = await finished
        over = true
        if (isNewest()) await refresh(number, await run, quiet ? undefined : { kind: 'over', notes, cancelled })
      }
      follow().catch(() => isNewest() && setPhase({ kind: 'failed' }))
      return launched
    },
    [refresh],
  )

  useEffect(() => () => void current.current?.run.then((run) => run.close()), [])

  const running = async (): Promise<Run> => {
    const { run, quiet } = current.current ?? launch(written.sources(), written.when, null, true)
    const begun = await run
    if (quiet) await begun.finished
    return begun
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
