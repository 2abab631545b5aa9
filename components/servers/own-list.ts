import { useSyncExternalStore } from 'react'
import type { List } from '@/lib/servers/list'

/** The reader's own servers, and what there is to say about how they are kept. */
export interface OwnList {
  readonly list: List
  /** Sentences: what could not be read or written. */
  readonly notes: readonly string[]
}

const nobody: OwnList = { list: [], notes: [] }

/** What stands before the id of a saved server where servers are chosen. */
export const ownPrefix = 'own:'

let now = nobody
const listeners = new Set<() => void>()

export const ownListNow = (): OwnList => now

export function showOwnList(next: OwnList): void {
  now = next
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** What that saved server is called; `null` for one that is not saved. */
export const useOwnName = (id: string): string | null =>
  useOwnList().list.find(({ server }) => server.id === id)?.server.name ?? null

/** The list as it is now; empty until `loadServers` was called. */
export const useOwnList = (): OwnList => useSyncExternalStore(subscribe, ownListNow, () => nobody)
