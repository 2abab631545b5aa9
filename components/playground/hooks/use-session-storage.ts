import { useEffect, useRef } from 'react'
import type { Case } from '@/lib/case/case'
import { engineSoFar } from '../engine/engine'
import { store, supersededFor } from '../../case/stored-cases'
import type { Address } from './use-address'
import { useStable } from '../../ui/use-stable'
import type { DerivedNow } from './use-derived'

/**
 * Keeps what is on the page for a reload or the way back, in this tab's own storage, which no other
 * tab reads and which ends with it. For what the address does not hold: a live token, half a key.
 * Private keys and secrets are typed again.
 */
export function useSessionStorage(
  inputs: Case,
  { derived, stale }: Pick<DerivedNow, 'derived' | 'stale'>,
  first: Case,
  { entry, settled, ...address }: Pick<Address, 'entry' | 'settled' | 'write' | 'superseded'>,
): void {
  const pending = useRef<(() => void) | null>(null)
  const write = useStable(address.write)
  const end = useStable(() => {
    // Until its address is read, an entry shows what another one left.
    if (entry === '' || !settled) return pending.current?.()
    const superseded = address.superseded()
    if (!pending.current && !stale && superseded === supersededFor(entry)) return
    // What was typed last may not have been judged. Of keys that were not read nobody knows which are private.
    const keysText = inputs.keysText === derived.inputs.keysText ? inputs.keysText : ''
    const text = inputs === first ? null : engineSoFar()?.storedText({ ...derived, inputs: { ...inputs, keysText } })
    if (text === undefined) return
    pending.current = null
    store(entry, text, superseded)
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: a ticking clock changes nothing that is kept
  useEffect(() => {
    // Until its address is read, an entry shows what another one left.
    if (entry === '' || !settled || stale) return
    const write = () => {
      pending.current = null
      // Whatever else stands on the page was judged by the engine, which is here then.
      store(entry, derived.inputs === first ? null : (engineSoFar()?.storedText(derived) ?? null))
    }
    pending.current = write
    const timer = setTimeout(write, 200)
    return () => clearTimeout(timer)
  }, [derived.inputs, stale, first, entry, settled])
  // An entry that is left is written then. Clean-ups run before the effect above takes the next one on.
  // biome-ignore lint/correctness/useExhaustiveDependencies: of each entry
  useEffect(() => () => pending.current?.(), [entry])
  useEffect(() => {
    // A page out of sight may end without a word.
    const hide = () => {
      if (document.visibilityState !== 'hidden') return
      pending.current?.()
      write()
    }
    document.addEventListener('visibilitychange', hide)
    addEventListener('pagehide', end)
    return () => {
      document.removeEventListener('visibilitychange', hide)
      removeEventListener('pagehide', end)
      // A link to another page of the site leaves this one without a word.
      end()
    }
  }, [write, end])
}
