import { aliceTokens } from '@/content/alice-tokens'
import { matrixServers } from '@/content/matrix'
import { demoNow } from '@/content/now'
import { judgeAt } from '@/lib/matrix/judge-tokens'
import { type Row, rowOf } from '@/lib/matrix/row'
import { runMatrix, Texts } from '@/lib/matrix/run'
import { type Summary, summarize } from '@/lib/matrix/summary'
import { TokenTable } from '@/lib/matrix/table'
import { everything, rowsOf } from '@/lib/matrix/view'
import { type DemoTokens, demoSource } from './demo-source'
import { headOf, type ServerHead } from './heads'

/** What the page shows before anything is asked of it. Plain data, made when the site is built. */
export interface MatrixData {
  readonly heads: readonly ServerHead[]
  readonly rows: readonly Row[]
  readonly summary: Summary
  /** The tokens themselves, for whoever sorts, opens or exports them. */
  readonly demo: DemoTokens
}

export async function demoMatrix(): Promise<MatrixData> {
  const servers = matrixServers.map(({ server }) => server)
  const demo = await aliceTokens()
  const table = new TokenTable(servers)
  const judge = judgeAt(servers, { kind: 'at', seconds: demoNow })
  const run = { sources: [demoSource(demo)], table, judges: [judge], onProgress: () => {}, isCancelled: () => false }
  await runMatrix(run, new Texts())
  const order = rowsOf(table, everything)
  return {
    heads: matrixServers.map(headOf),
    rows: [...order].map((row) => rowOf(table, row)),
    summary: summarize(table, order),
    demo,
  }
}
