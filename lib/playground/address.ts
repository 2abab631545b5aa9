import type { Case } from '../case/case'

/** A case on the page, and the id of the example it is while nothing of it was changed. */
export interface Shown {
  readonly id: string | null
  readonly inputs: Case
}

/** Why the address did not open, in the words of the link reader. */
export interface LinkTrouble {
  readonly says: string
  readonly fix: string
}

/** What a fragment stands for. `nothing`: it is empty but for punctuation. */
export type Opened =
  | ({ readonly kind: 'case'; readonly warnings: readonly string[] } & Shown)
  | ({ readonly kind: 'trouble' } & LinkTrouble)
  | { readonly kind: 'nothing' }

export interface AddressState {
  /** What the page starts with; an address without a fragment stands for it unless `bare` says otherwise. */
  readonly first: Shown
  /** What was opened last. */
  readonly origin: Shown
  /** Id of the history entry on the page. */
  readonly entry: string
  /** The fragment in the address bar. */
  readonly fragment: string
  /** The case that this fragment stands for; `null` if what is on the page is not known to be in the address. */
  readonly carried: Case | null
  /** Cases that their entry's address does not carry: live tokens, what no link holds, what was left before it was written. */
  readonly bare: ReadonlyMap<string, Shown>
  /** Grows with each opening; an answer to an earlier one comes too late. */
  readonly opening: number
  /** That answer has not come. */
  readonly waiting: boolean
  /** Grows with each change; a fragment made for an earlier one comes too late. */
  readonly writing: number
  readonly trouble: LinkTrouble | null
  /** What a link said that could not be kept. */
  readonly warnings: readonly string[]
}

export type AddressEvent =
  /**
   * The page came up, or its address changed: Back, Forward, a link followed. `stored`: the tab's storage for that
   * entry. `page`: what stands on the page until then, judged or not. `superseded`: the mark of the fragment that what
   * is stored, or for want of that the first example, was typed after.
   */
  | {
      readonly type: 'arrived'
      readonly entry: string
      readonly fragment: string
      readonly stored: Case | null
      readonly superseded: string | null
      readonly page: Case
    }
  /** The fragment leads to a place on the page. */
  | { readonly type: 'anchor'; readonly entry: string }
  | { readonly type: 'opened'; readonly opening: number; readonly result: Opened }
  /** The reader chose an example; it gets an entry of its own. `page` as above. */
  | { readonly type: 'chosen'; readonly id: string; readonly entry: string; readonly page: Case }
  /** What is on the page was judged. `withheld`: it is live, and not written by itself. */
  | { readonly type: 'judged'; readonly entry: string; readonly inputs: Case; readonly withheld: boolean }
  /** The fragment for what was judged; empty where none may or can be. */
  | { readonly type: 'encoded'; readonly writing: number; readonly inputs: Case; readonly fragment: string }
  /** A state before or after was put back, which had come of another opening. The address bar follows, Back does not. */
  | { readonly type: 'restored'; readonly origin: Shown }
  | { readonly type: 'dismissed' }

export type AddressEffect =
  | { readonly do: 'open'; readonly opening: number; readonly fragment: string }
  | ({ readonly do: 'load' } & Shown)
  | { readonly do: 'push' | 'replace'; readonly fragment: string; readonly entry: string }
  /** Make the fragment, once there was a moment without a change; `encoded` answers. */
  | { readonly do: 'write'; readonly writing: number; readonly scenario: string | null; readonly withheld: boolean }

export interface Step {
  readonly state: AddressState
  readonly effects: readonly AddressEffect[]
}

export const startAddress = (first: Shown): AddressState => ({
  first,
  origin: first,
  entry: '',
  fragment: '',
  carried: first.inputs,
  bare: new Map(),
  opening: 0,
  // Nothing is written before the address that the page came with has been read.
  waiting: true,
  writing: 0,
  trouble: null,
  warnings: [],
})

/** The example's id, while nothing of it was changed. */
export const exampleOf = ({ origin }: AddressState, inputs: Case): string | null =>
  inputs === origin.inputs ? origin.id : null

/** Address bar and page are kept the same. Pure; of several openings, and of several changes, the newest wins. */
export function step(state: AddressState, event: AddressEvent): Step {
  switch (event.type) {
    case 'arrived':
      return arrive(state, event)
    case 'anchor': {
      const here = state.bare.get(state.entry)
      const bare = here ? remember(state.bare, event.entry, here) : state.bare
      // A page that comes up at a place on it has been read.
      const next = { ...state, entry: event.entry, bare, waiting: state.waiting && state.entry !== '' }
      return { state: next, effects: [{ do: 'replace', fragment: state.fragment, entry: event.entry }] }
    }
    case 'opened':
      return event.opening === state.opening ? show(state, event.result) : nothing(state)
    case 'chosen': {
      const fragment = `scenario=${event.id}`
      const { state: next, effects } = open({ ...left(state, event.page), entry: event.entry, fragment })
      return { state: next, effects: [{ do: 'push', fragment, entry: event.entry }, ...effects] }
    }
    case 'judged':
      return judged(state, event)
    case 'encoded':
      return event.writing === state.writing ? written(state, event) : nothing(state)
    case 'restored':
      return nothing({ ...state, origin: event.origin })
    case 'dismissed':
      return nothing({ ...state, trouble: null, warnings: [] })
  }
}

const nothing = (state: AddressState): Step => ({ state, effects: [] })

type Of<T extends AddressEvent['type']> = Extract<AddressEvent, { readonly type: T }>

/** What was typed stays with the entry that is left, though it may not have been judged, or written, yet. */
function left(state: AddressState, page: Case): AddressState {
  const { entry, bare } = state
  // Until the address is read, the page shows what another entry left there.
  if (entry === '' || state.waiting || (state.trouble && page === state.first.inputs)) return state
  if (page === state.carried) return { ...state, bare: forget(bare, entry) }
  return { ...state, bare: remember(bare, entry, { id: exampleOf(state, page), inputs: page }) }
}

function arrive(before: AddressState, { entry, fragment, stored, superseded, page }: Of<'arrived'>): Step {
  if (entry === before.entry && fragment === before.fragment) return nothing(before)
  const start = before.entry === ''
  const state = entry === before.entry ? before : left(before, page)
  const here = { ...state, entry, fragment }
  const kept = entry === before.entry && fragment !== '' ? undefined : state.bare.get(entry)
  // What the page, or the tab, remembers is newer than a fragment that was left before it was written.
  const isNewer = kept !== undefined || (entry !== before.entry && superseded === markOf(fragment))
  if (fragment !== '' && !isNewer) return open(here)
  const shown = kept ?? (stored ? { id: null, inputs: stored } : state.first)
  // The page has come up with its first example already.
  if (start && shown === state.first)
    return nothing({ ...here, waiting: false, carried: fragment === '' ? here.carried : null })
  return load(cancelled(here), shown, fragment === '' && shown === state.first)
}

/** An answer and a fragment that are still to come belong to what was there before. */
const cancelled = (state: AddressState): AddressState => ({
  ...state,
  opening: state.opening + 1,
  writing: state.writing + 1,
  waiting: false,
})

function open(before: AddressState): Step {
  const state = { ...cancelled(before), waiting: true }
  return { state, effects: [{ do: 'open', opening: state.opening, fragment: state.fragment }] }
}

function load(state: AddressState, { id, inputs }: Shown, carried: boolean, warnings: readonly string[] = []): Step {
  const next = { ...state, origin: { id, inputs }, carried: carried ? inputs : null, trouble: null, warnings }
  return { state: next, effects: [{ do: 'load', id, inputs }] }
}

function show(before: AddressState, result: Opened): Step {
  const state = { ...before, waiting: false }
  switch (result.kind) {
    case 'case':
      return load(state, result, true, result.warnings)
    case 'trouble':
      return nothing({ ...state, carried: null, warnings: [], trouble: { says: result.says, fix: result.fix } })
    case 'nothing': {
      const kept = state.bare.get(state.entry)
      return load(state, kept ?? state.first, !kept)
    }
  }
}

function judged(before: AddressState, { entry, inputs, withheld }: Of<'judged'>): Step {
  // A link that did not open stays in the bar, so that it can be mended there.
  if (before.waiting || (before.trouble && inputs === before.first.inputs)) return nothing(before)
  // A link to the page that is open makes an entry without saying so; what is on the page stays.
  const state = entry === before.entry ? before : { ...before, entry, fragment: '', carried: null }
  const scenario = exampleOf(state, inputs)
  const bare = withheld ? remember(state.bare, entry, { id: scenario, inputs }) : state.bare
  const next = { ...state, bare, writing: state.writing + 1 }
  return { state: next, effects: [{ do: 'write', writing: next.writing, scenario, withheld }] }
}

function written(state: AddressState, { inputs, fragment }: Of<'encoded'>): Step {
  const { entry } = state
  const shown = { id: exampleOf(state, inputs), inputs }
  const bare = fragment === '' ? remember(state.bare, entry, shown) : forget(state.bare, entry)
  const isFirst = fragment === `scenario=${state.first.id}` && state.fragment === ''
  const carried = fragment === '' ? null : inputs
  if (fragment === state.fragment || isFirst) return nothing({ ...state, carried, bare })
  return { state: { ...state, carried, bare, fragment }, effects: [{ do: 'replace', fragment, entry }] }
}

/**
 * The mark of the fragment that stays in the address bar of a page that is left, where that is older than what stands on
 * the page; `null` where nothing is lost. A fragment takes longer to make than a page has left, and a reload asks for the
 * address as it was before: what was typed is in the tab's storage alone.
 */
export function supersededBy({ fragment, waiting, trouble, first, carried }: AddressState, page: Case): string | null {
  if (fragment === '' || waiting || page === carried || (trouble && page === first.inputs)) return null
  return markOf(fragment)
}

/**
 * Tells a fragment from others of the same history entry, which alone is asked about it: FNV-1a and the length. Not the
 * fragment, which is as long as any link and may hold what no storage may.
 */
export function markOf(fragment: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < fragment.length; at++) hash = Math.imul(hash ^ fragment.charCodeAt(at), 0x01000193)
  return `${fragment.length}.${(hash >>> 0).toString(36)}`
}

const remember = (map: AddressState['bare'], entry: string, shown: Shown): AddressState['bare'] =>
  new Map(map).set(entry, shown)

function forget(map: AddressState['bare'], entry: string): AddressState['bare'] {
  if (!map.has(entry)) return map
  const rest = new Map(map)
  rest.delete(entry)
  return rest
}
