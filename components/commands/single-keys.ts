import { useSyncExternalStore } from 'react'

const key = 'single-keys'
const listeners = new Set<() => void>()

/** Whether a character alone may be a shortcut. It may, until somebody says otherwise. */
export function singleKeys(): boolean {
  try {
    return localStorage.getItem(key) !== 'off'
  } catch {
    return true // storage is refused
  }
}

/** @throws where the browser refuses its storage */
export function setSingleKeys(on: boolean): void {
  if (on) localStorage.removeItem(key)
  else localStorage.setItem(key, 'off')
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useSingleKeys = (): boolean => useSyncExternalStore(subscribe, singleKeys, () => true)
