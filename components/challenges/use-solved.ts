import { useSyncExternalStore } from 'react'
import { readProgress, withSolved } from '@/lib/challenges/progress'

const key = 'deputy-lab:challenges'
const changed = 'deputy-lab:challenges'

/** A browser may refuse to keep anything; then progress lasts as long as the page. */
function kept(): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function keep(text: string | null) {
  try {
    if (text === null) localStorage.removeItem(key)
    else localStorage.setItem(key, text)
  } catch {
    return
  }
  dispatchEvent(new Event(changed))
}

function subscribe(listener: () => void) {
  addEventListener('storage', listener)
  addEventListener(changed, listener)
  return () => {
    removeEventListener('storage', listener)
    removeEventListener(changed, listener)
  }
}

/** The ids of the puzzles solved in this browser, of those given. */
export function useSolved(ids: readonly string[]): readonly string[] {
  const text = useSyncExternalStore(subscribe, kept, () => null)
  return readProgress(text, ids)
}

export const remember = (id: string, ids: readonly string[]) => keep(withSolved(readProgress(kept(), ids), id))

export const forget = () => keep(null)
