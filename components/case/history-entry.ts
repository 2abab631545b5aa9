import { newEntry } from '../site/new-entry'
import { writeHistory } from '../site/write-history'
import { takeHandedOver } from './stored-cases'

/** The name under which this page keeps its id in a history entry's state, beside the router's own. */
const name = 'deputyLab'

/** The router's part of the state. An entry that the browser made for a fragment has none, and would be reloaded on the way back. */
let router: Record<string, unknown> = {}

/** The id of an entry that the browser would not let be written into it, and the fragment it stands at. */
let unwritten: { readonly id: string; readonly hash: string } | null = null

const stateNow = (): Record<string, unknown> => (history.state ?? {}) as Record<string, unknown>

/** Id of the history entry on the page; it gets one if it has none. */
export function entryHere(): string {
  const state = stateNow()
  if ('__NA' in state) router = { ...state, [name]: undefined }
  const id = state[name]
  if (typeof id === 'string') {
    unwritten = null
    return id
  }
  const known = unwritten?.hash === location.hash ? unwritten.id : null
  // What was left for this page is not for one that a link opens.
  const made = known ?? ((location.hash === '' && takeHandedOver()) || newEntry())
  const isWritten = writeHistory(() => history.replaceState({ ...router, ...state, [name]: made }, ''))
  unwritten = isWritten ? null : { id: made, hash: location.hash }
  return made
}

/**
 * Puts a fragment into the address of an entry, which is the one on the page, or is made.
 * @returns whether the browser let it. An entry it would not make is made as by a link, and says so in an event.
 */
export function writeEntry(how: 'push' | 'replace', fragment: string, entry: string): boolean {
  const state = { ...router, ...stateNow(), [name]: entry }
  const address = fragment ? `#${fragment}` : location.pathname + location.search
  if (how === 'replace') return writeHistory(() => history.replaceState(state, '', address))
  const isMade = writeHistory(() => history.pushState(state, '', address))
  if (!isMade) location.hash = fragment
  return isMade
}
