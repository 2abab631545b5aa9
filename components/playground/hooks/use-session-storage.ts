import { type Dispatch, useEffect } from 'react'
import type { Case } from '@/lib/case/case'
import type { Action } from '@/lib/playground/state'

const slot = 'deputy-lab:playground'

/**
 * Keeps what is on the page for a reload or the way back, in this tab's own storage, which no other
 * tab reads and which ends with it. For what the address does not hold: a live token, half a key.
 * Private keys and secrets are typed again.
 */
export function useKept(inputs: Case, first: Case, dispatch: Dispatch<Action>): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once, when the page opens
  useEffect(() => {
    if (location.hash !== '' || !isReturn()) return
    const kept = read(first)
    if (kept) dispatch({ type: 'load', inputs: kept })
  }, [])
  useEffect(() => {
    if (inputs === first) return
    const timer = setTimeout(() => write(inputs), 200)
    return () => clearTimeout(timer)
  }, [inputs, first])
}

/** A reload, or Back and Forward. A link to the playground opens it fresh. */
function isReturn(): boolean {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  return navigation?.type === 'reload' || navigation?.type === 'back_forward'
}

function read(first: Case): Case | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(slot) ?? 'null')
    return kept && typeof kept === 'object' && typeof kept.token === 'string' ? { ...first, ...kept } : null
  } catch {
    return null
  }
}

function write(inputs: Case): void {
  const { ownKey: _, secret: __, ...kept } = inputs
  try {
    sessionStorage.setItem(
      slot,
      JSON.stringify(/PRIVATE KEY|"d"\s*:|"k"\s*:/.test(kept.keysText) ? { ...kept, keysText: '' } : kept),
    )
  } catch {
    // Storage is full or forbidden; then only the address remembers.
  }
}
