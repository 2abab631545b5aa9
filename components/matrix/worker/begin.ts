import { type MatrixServer, matrixServers } from '@/content/matrix'
import type { When } from '@/lib/matrix/judge-tokens'
import type { Source } from '@/lib/matrix/run'
import { startRun } from './start-run'

/** A run at these servers; at those of this page, if none are given. */
export const begin = (sources: readonly Source[], when: When, servers: readonly MatrixServer[] | null) =>
  startRun(
    sources,
    (servers ?? matrixServers).map(({ server }) => server),
    when,
  )
