import { type MatrixServer, matrixServers } from '@/content/matrix'
import type { List } from '@/lib/servers/list'
import { targetOf } from '@/lib/servers/server'
import { settingsFor } from '../servers/saved-server'

/** Those of the examples, if they are wanted, and saved servers, as many as a table takes. */
export async function columnsFor(examples: boolean, list: List, most: number): Promise<readonly MatrixServer[]> {
  const shown = examples ? matrixServers : []
  const own = await Promise.all(
    list.slice(0, most - shown.length).map(
      async ({ server }): Promise<MatrixServer> => ({
        server: targetOf(server),
        build: 'as saved',
        inputs: { server: 'mine', ...(await settingsFor(server)) },
      }),
    ),
  )
  return [...shown, ...own]
}
