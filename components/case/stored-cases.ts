import { leftInTab } from './left-in-tab'
import { newEntry } from '../site/new-entry'

const prefix = 'deputy-lab:playground'
/** History entries remembered; the longest untouched go first. */
const most = 30

const slotOf = (entry: string) => `${prefix}:${entry}`
const markSlotOf = (entry: string) => `${slotOf(entry)}:newer-than`

/** Ids of the entries that have a slot, the one written last at the end. */
function order(): readonly string[] {
  try {
    const list: unknown = JSON.parse(sessionStorage.getItem(prefix) ?? '[]')
    return Array.isArray(list) ? list.filter((id) => typeof id === 'string') : []
  } catch {
    return []
  }
}

function read(slot: string): string | null {
  try {
    return sessionStorage.getItem(slot)
  } catch {
    return null
  }
}

/** `null` removes it. */
function write(slot: string, text: string | null): void {
  if (text === null) sessionStorage.removeItem(slot)
  else sessionStorage.setItem(slot, text)
}

/** What this tab's storage holds for a history entry. */
export const storedFor = (entry: string): string | null => read(slotOf(entry))

/** The mark of the fragment that this is newer than, if the entry was left with that in its address. */
export const supersededFor = (entry: string): string | null => read(markSlotOf(entry))

/**
 * `null` removes it, and stands for the first example.
 * @param superseded mark of the fragment that is still in the entry's address, though this is newer
 */
export function store(entry: string, text: string | null, superseded: string | null = null): void {
  const isNothing = text === null && superseded === null
  if (isNothing && storedFor(entry) === null && supersededFor(entry) === null) return
  const others = order().filter((id) => id !== entry)
  const kept = isNothing ? others : [...others, entry].slice(-most)
  try {
    for (const id of others)
      if (!kept.includes(id)) for (const slot of [slotOf(id), markSlotOf(id)]) sessionStorage.removeItem(slot)
    write(markSlotOf(entry), null)
    write(slotOf(entry), text)
    // Last: what could not be kept is newer than nothing.
    write(markSlotOf(entry), superseded)
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
