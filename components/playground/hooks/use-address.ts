import { type Dispatch, startTransition, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { AddressEffect, AddressEvent } from '@/lib/playground/address/events'
import {
  type AddressState,
  exampleOf,
  type LinkTrouble,
  type Opened,
  type Shown,
  startAddress,
} from '@/lib/playground/address/state'
import { step } from '@/lib/playground/address/step'
import { markOf, supersededBy } from '@/lib/playground/address/superseded'
import type { Derived } from '@/lib/playground/derive'
import type { Action, PlaygroundState } from '@/lib/playground/state'
import { engineSoFar, loadEngine } from '../engine/engine'
import { entryHere } from '../../case/history-entry'
import { newEntry } from '../../site/new-entry'
import { storedFor, supersededFor } from '../../case/stored-cases'
import { openedBefore } from '../engine/opened'
import { useOwnTraversals } from './use-own-traversals'
import { usePendingWrite } from './use-pending-write'
import { fragmentFor, writeAddress } from './write-address'

export interface Address {
  readonly trouble: LinkTrouble | null
  /** What a link said that could not be kept. */
  readonly warnings: readonly string[]
  readonly dismiss: () => void
  /** Puts an example on the page; Back returns to what was there. */
  readonly openScenario: (id: string) => void
  /** The id, while nothing of the example was changed. */
  readonly scenario: string | null
  /** Handing this on could hurt somebody. */
  readonly isLive: (derived: Derived) => boolean
  /** What is on the page is live, so it is not written into the address by itself. */
  readonly withheld: boolean
  /** The address the page came with has been read. */
  readonly settled: boolean
  /** Id of the history entry on the page. */
  readonly entry: string
  /** Writes the address at once, if that is still to be done. */
  readonly write: () => void
  /** The mark of the fragment in the address bar, where what stands on the page is newer. */
  readonly superseded: () => string | null
}

/**
 * Keeps address bar and page the same, as `step` decides. Only this page owns the fragment.
 * `derived` may be of earlier inputs than `inputs`.
 */
export function useAddress(
  { inputs, origin: opened }: Pick<PlaygroundState, 'inputs' | 'origin'>,
  derived: Derived,
  initial: Shown,
  dispatch: Dispatch<Action>,
): Address {
  const machine = useRef(startAddress(initial))
  const [state, setState] = useState<Drawn>(machine.current)
  const page = useRef(inputs)
  /** The reader has been elsewhere since the page came up. */
  const begun = useRef(false)
  const pending = usePendingWrite()
  const { origin, waiting } = state
  const live = (what: Derived) =>
    what.live.length > 0 && (engineSoFar()?.couldHurt(what, origin.id === null ? null : origin.inputs) ?? true)
  // A live clock judges each second anew; under a held one, what expires meanwhile stays withheld.
  // biome-ignore lint/correctness/useExhaustiveDependencies: reading a long token at each render would be felt
  const withheld = useMemo(() => live(derived), [derived, origin])

  const isElsewhere = useOwnTraversals(() => onAddress())
  /** Whether it has happened: it has not where the browser refuses to write the address. */
  const send = (event: AddressEvent): boolean => {
    const before = machine.current
    const { state: next, effects } = step(before, event)
    if (!effects.every(writeAddress)) return false
    machine.current = next
    // What a key changes here, twice, draws nothing.
    if (drawn.some((name) => before[name] !== next[name])) setState(next)
    for (const effect of effects) run(effect)
    return true
  }
  const run = (effect: AddressEffect) => {
    if (effect.do === 'load') {
      // Before it is rendered: the address may change again until then.
      page.current = effect.inputs
      dispatch({ type: 'load', inputs: effect.inputs, id: effect.id, arrival: !begun.current })
    } else if (effect.do === 'open') {
      const { opening, fragment } = effect
      void openedBefore(fragment)
        .then(async (opened) => opened ?? (await loadEngine()).openFragment(fragment))
        .catch(() => unfetched)
        // In slices: it draws the whole page anew.
        .then((result) => startTransition(() => void send({ type: 'opened', opening, result, page: page.current })))
    } else if (effect.do === 'write') {
      const { writing, scenario, withheld } = effect
      pending.plan(async (isLeaving) => {
        const fragment = withheld ? '' : await fragmentFor(derived, scenario)
        if (isLeaving()) return 'leaving'
        if (isElsewhere()) return 'done'
        // A link that is being opened is not written over; the event that says so is still to come.
        if (location.hash.slice(1) !== machine.current.fragment) {
          onAddress()
          return 'done'
        }
        return send({ type: 'encoded', writing, inputs: derived.inputs, fragment }) ? 'done' : 'refused'
      })
    }
  }

  const onAddress = () => {
    if (isElsewhere()) return
    const fragment = location.hash.slice(1)
    const entry = entryHere()
    // The skip link leads to a place on the page, not to a state of it.
    if (document.getElementById(fragment)) return send({ type: 'anchor', entry })
    begun.current ||= machine.current.entry !== ''
    const superseded = supersededFor(entry)
    // An entry whose address says what it holds needs nothing else.
    const text = fragment === '' || superseded === markOf(fragment) ? storedFor(entry) : null
    const engine = engineSoFar()
    if (text !== null && !engine) {
      const missing = () =>
        send({ type: 'opened', opening: machine.current.opening, result: unfetched, page: page.current })
      return void loadEngine().then(onAddress, missing)
    }
    const stored = engine?.readStored(text, initial.inputs) ?? null
    send({ type: 'arrived', entry, fragment, stored, superseded, page: page.current })
  }

  // With the text itself on the page: an address that changes next finds it here, before any verdict.
  useLayoutEffect(() => {
    page.current = inputs
  }, [inputs])

  // biome-ignore lint/correctness/useExhaustiveDependencies: one listener for the life of the page
  useEffect(() => {
    onAddress()
    addEventListener('hashchange', onAddress)
    return () => {
      pending.stop()
      removeEventListener('hashchange', onAddress)
    }
  }, [])

  // Undoing may put back what had come of another opening.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the machine has loaded itself it knows
  useEffect(() => {
    const known = machine.current.origin
    if (opened.id !== known.id || opened.inputs !== known.inputs) send({ type: 'restored', origin: opened })
  }, [opened])

  const stale = derived.inputs !== inputs
  const pinned = derived.inputs.clock.kind === 'fixed' ? derived.now : 0
  // biome-ignore lint/correctness/useExhaustiveDependencies: a ticking clock must not rewrite the address each second
  useEffect(() => {
    // A verdict on what was there before says nothing about the entry that is here now.
    if (stale || isElsewhere()) return
    // The address has changed already, and the event that says so is still to come.
    if (location.hash !== '' && entryHere() !== machine.current.entry) onAddress()
    send({ type: 'judged', entry: entryHere(), inputs: derived.inputs, withheld })
  }, [derived.inputs, derived.token, pinned, origin, waiting, withheld, stale])

  return {
    trouble: state.trouble,
    warnings: state.warnings,
    scenario: exampleOf(state, derived.inputs),
    isLive: live,
    withheld,
    settled: !waiting,
    entry: state.entry,
    write: pending.now,
    superseded: () => supersededBy(machine.current, page.current),
    dismiss: () => send({ type: 'dismissed' }),
    openScenario: (id) => {
      begun.current = true
      send({ type: 'chosen', id, entry: newEntry(), page: page.current })
    },
  }
}

/** What of the state is on the page. */
const drawn = ['origin', 'entry', 'waiting', 'trouble', 'warnings'] as const

type Drawn = Pick<AddressState, (typeof drawn)[number]>

const unfetched: Opened = {
  kind: 'trouble',
  says: 'The checks could not be fetched.',
  fix: 'Look at the connection and reload the page.',
}
