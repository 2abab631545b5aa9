import { csvOf } from '@/lib/matrix/export/csv'
import type { Exported, Heading } from '@/lib/matrix/export/columns'
import { jsonOf } from '@/lib/matrix/export/json'
import { markdownOf } from '@/lib/matrix/export/markdown'
import type { Judged, When } from '@/lib/matrix/judge-tokens'
import { type Named, namedResources } from '@/lib/matrix/named'
import { nothingFoundSentence, whenSentence } from '@/lib/matrix/notes'
import { type Row, rowOf } from '@/lib/matrix/row'
import { type Progress, runMatrix, type Source, Texts } from '@/lib/matrix/run'
import { type Summary, summarize } from '@/lib/matrix/summary'
import { TokenTable } from '@/lib/matrix/table'
import { rowsOf, type View } from '@/lib/matrix/view'
import type { TargetServer } from '@/lib/pipeline/types'
import { callsTo } from './port-calls'

export interface Viewed {
  /** Rows in the view. */
  readonly count: number
  readonly summary: Summary
}

export type Format = 'csv' | 'json' | 'md'

export interface Finished {
  readonly notes: readonly string[]
  readonly cancelled: boolean
}

interface Start {
  readonly sources: readonly Source[]
  readonly servers: readonly TargetServer[]
  /** One for each judge. */
  readonly judges: readonly MessagePort[]
}

type JudgeCalls = { judge(tokens: readonly string[]): Judged }

/** Rows that are written in one go. */
const writtenAtOnce = 500

const mediaTypes: Readonly<Record<Format, string>> = {
  csv: 'text/csv;charset=utf-8',
  json: 'application/json',
  md: 'text/markdown;charset=utf-8',
}

/** One run and everything that is asked about it. The table stays here; the page is handed the rows it shows. */
export function createRunTable() {
  let table = new TokenTable([])
  const texts = new Texts()
  let order: Uint32Array = new Uint32Array()
  let isCancelled = false
  let progress: Progress = { read: 0, size: 0, found: 0, judged: 0 }

  async function* exported(shown: Uint32Array, withTokens: boolean): AsyncGenerator<Exported> {
    for (let at = 0; at < shown.length; at += writtenAtOnce) {
      const rows = [...shown.subarray(at, at + writtenAtOnce)].map((row) => rowOf(table, row))
      yield* await Promise.all(
        rows.map(async (row) => ({ row, token: withTokens ? await texts.read(table.place(row.id)) : '' })),
      )
    }
  }

  const rowsBetween = (from: number, to: number): readonly Row[] =>
    [...order.subarray(from, to)].map((row) => rowOf(table, row))

  return {
    /** Answers when the run is over. */
    async start({ sources, servers, judges }: Start, ..._ports: readonly MessagePort[]): Promise<Finished> {
      table = new TokenTable(servers)
      const ask = judges.map((port) => callsTo<JudgeCalls>(port))
      const notes = await runMatrix(
        {
          sources,
          table,
          judges: ask.map((call) => (tokens) => call('judge', tokens)),
          onProgress: (now) => {
            progress = now
          },
          isCancelled: () => isCancelled,
        },
        texts,
      )
      const isEmpty = table.size === 0 && !isCancelled
      return { notes: isEmpty ? [...notes, nothingFoundSentence] : notes, cancelled: isCancelled }
    },
    cancel(): void {
      isCancelled = true
    },
    progress: (): Progress => progress,
    /** The view from now on, and its rows from one place to before another. */
    view(view: View, from: number, to: number): Viewed & { readonly rows: readonly Row[] } {
      order = rowsOf(table, view)
      return { count: order.length, summary: summarize(table, order), rows: rowsBetween(from, to) }
    },
    rows: rowsBetween,
    named: (most: number): readonly Named[] => namedResources(table, most),
    text: (row: number): Promise<string> => texts.read(table.place(row)),
    /** The rows of the view as a file. Another view that is asked for meanwhile does not change it. */
    async file(format: Format, { when, ...given }: Omit<Heading, 'when'> & { readonly when: When }): Promise<Blob> {
      const heading = { ...given, when: whenSentence(when) }
      const rows = exported(order, heading.withTokens)
      const written = {
        csv: () => csvOf(heading, rows),
        json: () => jsonOf(heading, rows),
        md: () => markdownOf(heading, summarize(table, order), rows),
      }[format]()
      // Never one string: a browser may keep a Blob outside of memory.
      const parts: Blob[] = []
      let batch: string[] = []
      for await (const part of written) {
        batch.push(part)
        if (batch.length < writtenAtOnce) continue
        parts.push(new Blob(batch))
        batch = []
      }
      return new Blob([...parts, ...batch], { type: mediaTypes[format] })
    },
  }
}

export type RunTable = ReturnType<typeof createRunTable>
