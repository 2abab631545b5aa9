import { useEffect, useRef } from 'react'
import type { Case } from '@/lib/case/case'
import { storedText } from '@/lib/case/stored'
import { store } from './stored-cases'
import type { DerivedNow } from './use-derived'

/**
 * Keeps what is on the page for a reload or the way back, in this tab's own storage, which no other
 * tab reads and which ends with it. For what the address does not hold: a live token, half a key.
 * Private keys and secrets are typed again.
 */
export function useSessionStorage(
  { derived, stale }: Pick<DerivedNow, 'derived' | 'stale'>,
  first: Case,
  entry: string,
): void {
  const pending = useRef<(() => void) | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a ticking clock changes nothing that is kept
  useEffect(() => {
    if (entry === '' || stale) return
    const write = () => {
      pending.current = null
      store(entry, derived.inputs === first ? null : storedText(derived))
    }
    pending.current = write
    const timer = setTimeout(write, 200)
    return () => clearTimeout(timer)
  }, [derived.inputs, stale, first, entry])
  useEffect(() => {
    const flush = () => pending.current?.()
    addEventListener('pagehide', flush)
    return () => {
      removeEventListener('pagehide', flush)
      flush()
    }
  }, [])
}
