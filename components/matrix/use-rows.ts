import { startTransition, useCallback, useRef, useState } from 'react'
import type { Row } from '@/lib/matrix/row'
import { kept } from '@/lib/playground/kept'
import type { Run } from './worker/start-run'

export interface Rows {
  /** The row at that place of the view; `undefined` while it is fetched. Another function when a row is another. */
  readonly row: (place: number) => Row | undefined
  /** The places that are shown. */
  readonly want: (from: number, to: number) => void
  /** The places to fetch for what is shown: whole pages. */
  readonly sight: () => readonly [from: number, to: number]
  /** The rows from that place on are these; all others are fetched anew when they are shown. */
  readonly renew: (run: Run, from: number, rows: readonly Row[]) => void
}

interface Page {
  readonly version: number
  readonly rows: readonly Row[] | null
}

/** Rows that are fetched in one go. */
const page = 40

/** Rows of the view, fetched page by page as they come into sight. A row that says the same stays the same object. */
export function useRows(first: readonly Row[]): Rows {
  const [turn, setTurn] = useState(0)
  const source = useRef<{ readonly run: Run | null; readonly version: number }>({ run: null, version: 0 })
  const pages = useRef(new Map<number, Page>())
  const span = useRef<readonly [number, number]>([0, 0])

  const keep = useCallback((at: number, version: number, rows: readonly Row[]) => {
    pages.current.set(at, { version, rows: kept(pages.current.get(at)?.rows, rows) })
  }, [])

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
      keep(at, version, rows)
      startTransition(() => setTurn((n) => n + 1))
    }
  }, [keep])

  const sight = useCallback((): readonly [number, number] => {
    const [from, to] = span.current
    return [Math.floor(from / page) * page, Math.max(1, Math.ceil(to / page)) * page]
  }, [])

  const renew = useCallback(
    (run: Run, from: number, rows: readonly Row[]) => {
      if (source.current.run !== run) pages.current.clear()
      const version = source.current.version + 1
      source.current = { run, version }
      // Far from what is shown, rows are fetched again when they are scrolled to.
      for (const at of pages.current.keys())
        if (Math.abs(at * page - span.current[0]) > 10 * page) pages.current.delete(at)
      for (let i = 0; i * page < rows.length; i++) keep(from / page + i, version, rows.slice(i * page, (i + 1) * page))
      setTurn((n) => n + 1)
      // It may have been scrolled since they were asked for.
      fetchPages().catch(() => {})
    },
    [keep, fetchPages],
  )

  const want = useCallback(
    (from: number, to: number) => {
      span.current = [from, Math.max(to, from + 1)]
      fetchPages().catch(() => {})
    },
    [fetchPages],
  )

  // biome-ignore lint/correctness/useExhaustiveDependencies: what it answers changes with the turn
  const row = useCallback(
    (place: number) =>
      source.current.run ? pages.current.get(Math.floor(place / page))?.rows?.[place % page] : first[place],
    [first, turn],
  )

  return { row, want, sight, renew }
}
