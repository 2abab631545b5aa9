import { leftInTab } from './left-in-tab'
import { newEntry } from './new-entry'

const prefix = 'deputy-lab:playground'
/** History entries remembered; the longest untouched go first. */
const most = 30

const slotOf = (entry: string) => `${prefix}:${entry}`

/** Ids of the entries that have a slot, the one written last at the end. */
function order(): readonly string[] {
  try {
    const list: unknown = JSON.parse(sessionStorage.getItem(prefix) ?? '[]')
    return Array.isArray(list) ? list.filter((id) => typeof id === 'string') : []
  } catch {
    return []
  }
}

/** What this tab's storage holds for a history entry. */
export function storedFor(entry: string): string | null {
  try {
    return sessionStorage.getItem(slotOf(entry))
  } catch {
    return null
  }
}

/** `null` removes it. */
export function store(entry: string, text: string | null): void {
  if (text === null && storedFor(entry) === null) return
  const others = order().filter((id) => id !== entry)
  const kept = text === null ? others : [...others, entry].slice(-most)
  try {
    for (const id of others) if (!kept.includes(id)) sessionStorage.removeItem(slotOf(id))
    if (text === null) sessionStorage.removeItem(slotOf(entry))
    else sessionStorage.setItem(slotOf(entry), text)
    sessionStorage.setItem(prefix, JSON.stringify(kept))
  } catch {
    // Storage is full or forbidden; then only the address remembers.
  }
}

/** What this tab's storage was given last, by whichever entry. */
export function lastStored(): string | null {
  const last = order().at(-1)
  return last === undefined ? null : storedFor(last)
}

/** Where another page of the site leaves the id of the entry that the playground is to open with. */
const handedOver = leftInTab(`${prefix}:handed-over`)

/**
 * Leaves a case for the playground that is opened next from here, in this tab or in one that begins with a copy of its
 * storage. @returns a function that takes it back
 */
export function handOver(text: string): () => void {
  const entry = newEntry()
  store(entry, text)
  handedOver.leave(entry)
  return () => {
    handedOver.take()
    store(entry, null)
  }
}

/** The id of the entry that was left for the page that comes up, once. */
export const takeHandedOver = (): string | null => handedOver.take()
