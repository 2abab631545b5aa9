import { newEntry } from '../site/new-entry'
import { takeHandedOver } from './stored-cases'

/** The name under which this page keeps its id in a history entry's state, beside the router's own. */
const name = 'deputyLab'

/** The router's part of the state. An entry that the browser made for a fragment has none, and would be reloaded on the way back. */
let router: Record<string, unknown> = {}

const stateNow = (): Record<string, unknown> => (history.state ?? {}) as Record<string, unknown>

/** Id of the history entry on the page; it gets one if it has none. */
export function entryHere(): string {
  const state = stateNow()
  if ('__NA' in state) router = { ...state, [name]: undefined }
  const id = state[name]
  if (typeof id === 'string') return id
  // What was left for this page is not for one that a link opens.
  const made = (location.hash === '' && takeHandedOver()) || newEntry()
  history.replaceState({ ...router, ...state, [name]: made }, '')
  return made
}

/** Puts a fragment into the address of an entry, which is the one on the page, or is made. */
export function writeEntry(how: 'push' | 'replace', fragment: string, entry: string): void {
  const state = { ...router, ...stateNow(), [name]: entry }
  const address = fragment ? `#${fragment}` : location.pathname + location.search
  if (how === 'push') history.pushState(state, '', address)
  else history.replaceState(state, '', address)
}
