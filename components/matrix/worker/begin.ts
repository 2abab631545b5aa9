import { matrixServers } from '@/content/matrix'
import type { When } from '@/lib/matrix/judge-tokens'
import type { Source } from '@/lib/matrix/run'
import { startRun } from './start-run'

/** A run at the servers of this page. */
export const begin = (sources: readonly Source[], when: When) =>
  startRun(
    sources,
    matrixServers.map(({ server }) => server),
    when,
  )
