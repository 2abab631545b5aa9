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

/** What the rows are of: until a run has something to show, it is what was shown before. */
interface Shown {
  readonly viewed: Viewed
  /** `null`: those of this page. */
  readonly servers: readonly MatrixServer[] | null
  readonly when: When
}

export interface Matrix extends Pick<Rows, 'row' | 'want'> {
  readonly phase: Phase
  readonly view: View
  readonly shown: Shown
  /** At the servers of this page, if none are given. */
  readonly begin: (sources: readonly Source[], when: When, servers: readonly MatrixServer[] | null) => void
  readonly change: (view: View) => void
  readonly cancel: () => void
  /** The newest run; one is begun for what was written, if there is none. */
  readonly running: () => Promise<Run>
  /** The run that the rows shown are of. */
  readonly showing: () => Promise<Run>
}

interface Launched extends Pick<Shown, 'servers' | 'when'> {
  readonly number: number
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
  const [shown, setShown] = useState<Shown>({ viewed: written.viewed, servers: null, when: written.when })
  const current = useRef<Launched | null>(null)
  const source = useRef<Launched | null>(null)
  const runs = useRef(0)
  const wanted = useRef(everything)
  const rows = useRows(written.rows)
  const { sight, renew } = rows

  const refresh = useCallback(
    async (of: Launched, phase?: Phase) => {
      const run = await of.run
      const asked = wanted.current
      const [from, to] = sight()
      const { rows, ...next } = await run.ask('view', asked, from, to)
      if (runs.current !== of.number) return
      // Drawn in slices: a click or a key goes before.
      startTransition(() => {
        if (phase) setPhase(phase)
        // Otherwise whoever has changed it asks.
        if (wanted.current !== asked) return
        if (source.current !== of) void source.current?.run.then((old) => old.close())
        source.current = of
        renew(run, from, rows)
        setShown({ viewed: next, servers: of.servers, when: of.when })
      })
    },
    [sight, renew],
  )

  const launch = useCallback(
    (sources: readonly Source[], when: When, servers: readonly MatrixServer[] | null, quiet: boolean): Launched => {
      const before = current.current
      // What is shown of it can still be opened.
      void before?.run.then((old) => (before === source.current ? void old.ask('cancel') : old.close()))
      const number = ++runs.current
      const start = performance.now()
      if (!quiet) setPhase({ kind: 'running', progress: { read: 0, size: 0, found: 0, judged: 0 }, secondsLeft: null })
      const run = import('./worker/begin').then(({ begin }) => begin(sources, when, servers))
      const launched: Launched = { number, run, quiet, servers, when }
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
            await refresh(launched)
            const now = performance.now()
            next = now + Math.max(rest.least, rest.times * (now - asked))
          }
        }
        if (!quiet) look().catch(() => {})
        const { notes, cancelled } = await finished
        over = true
        if (isNewest()) await refresh(launched, quiet ? undefined : { kind: 'over', notes, cancelled })
      }
      follow().catch(() => isNewest() && setPhase({ kind: 'failed' }))
      return launched
    },
    [refresh],
  )

  useEffect(
    () => () => {
      for (const launched of new Set([current.current, source.current])) void launched?.run.then((run) => run.close())
    },
    [],
  )

  const newest = async (): Promise<Launched> => {
    const launched = current.current ?? launch(written.sources(), written.when, null, true)
    if (launched.quiet) await (await launched.run).finished
    return launched
  }

  return {
    phase,
    view,
    shown,
    row: rows.row,
    want: rows.want,
    running: async () => (await newest()).run,
    showing: async () => (source.current ?? (await newest())).run,
    begin: (sources, when, servers) => {
      wanted.current = everything
      setView(everything)
      void launch(sources, when, servers, false)
    },
    change: (next) => {
      wanted.current = next
      setView(next)
      newest()
        .then((launched) => refresh(launched))
        .catch(() => setPhase({ kind: 'failed' }))
    },
    cancel: () => void current.current?.run.then(({ ask }) => ask('cancel')),
  }
}
