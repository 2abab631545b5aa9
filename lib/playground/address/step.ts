import type { Case } from '../../case/case'
import type { AddressEffect, AddressEvent } from './events'
import { type AddressState, exampleOf, type Opened, type Shown } from './state'
import { markOf } from './superseded'

export interface Step {
  readonly state: AddressState
  readonly effects: readonly AddressEffect[]
}

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
      return event.opening === state.opening ? show(state, event.result, event.page) : nothing(state)
    case 'chosen': {
      const fragment = `scenario=${event.id}`
      const { state: next, effects } = open({ ...left(state, event.page), entry: event.entry, fragment }, event.page)
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
  if (entry === '' || (state.waiting && !isTyped(state, page))) return state
  if (state.trouble && page === state.first.inputs) return state
  if (page === state.carried) return { ...state, bare: forget(bare, entry) }
  return { ...state, bare: remember(bare, entry, { id: exampleOf(state, page), inputs: page }) }
}

/** Whether what is on the page was typed after the opening that is under way began. */
const isTyped = ({ over }: AddressState, page: Case): boolean => over !== null && page !== over

function arrive(before: AddressState, { entry, fragment, stored, superseded, page }: Of<'arrived'>): Step {
  if (entry === before.entry && fragment === before.fragment) return nothing(before)
  const start = before.entry === ''
  const state = entry === before.entry ? before : left(before, page)
  const here = { ...state, entry, fragment }
  const kept = entry === before.entry && fragment !== '' ? undefined : state.bare.get(entry)
  // What the page, or the tab, remembers is newer than a fragment that was left before it was written.
  const isNewer = kept !== undefined || (entry !== before.entry && superseded === markOf(fragment))
  if (fragment !== '' && !isNewer) return open(here, start ? null : page)
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

function open(before: AddressState, over: Case | null): Step {
  const state = { ...cancelled(before), waiting: true, over }
  return { state, effects: [{ do: 'open', opening: state.opening, fragment: state.fragment }] }
}

function load(state: AddressState, { id, inputs }: Shown, carried: boolean, warnings: readonly string[] = []): Step {
  const next = { ...state, origin: { id, inputs }, carried: carried ? inputs : null, trouble: null, warnings }
  return { state: next, effects: [{ do: 'load', id, inputs }] }
}

function show(before: AddressState, result: Opened, page: Case): Step {
  const state = { ...before, waiting: false }
  if (result.kind !== 'trouble' && isTyped(before, page)) return nothing({ ...state, carried: null })
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

const remember = (map: AddressState['bare'], entry: string, shown: Shown): AddressState['bare'] =>
  new Map(map).set(entry, shown)

function forget(map: AddressState['bare'], entry: string): AddressState['bare'] {
  if (!map.has(entry)) return map
  const rest = new Map(map)
  rest.delete(entry)
  return rest
}
