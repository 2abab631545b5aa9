import { useSyncExternalStore } from 'react'

export interface LocalText {
  /** `null` where nothing is kept. */
  readonly read: () => string | null
  /** `null` forgets it. */
  readonly write: (text: string | null) => void
  /** Calls whenever it may have changed, in this tab or another. @returns what ends that */
  readonly subscribe: (listener: () => void) => () => void
  /** It as a component shows it; `null` until the page reacts. */
  readonly use: () => string | null
}

/** A text that this browser keeps for the site. Where its storage is refused the text lasts as long as the page. */
export function localText(key: string): LocalText {
  const listeners = new Set<() => void>()
  let refused = false
  let here: string | null = null
  const read = () => {
    try {
      return refused ? here : localStorage.getItem(key)
    } catch {
      return here
    }
  }
  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    addEventListener('storage', listener)
    return () => {
      listeners.delete(listener)
      removeEventListener('storage', listener)
    }
  }
  return {
    read,
    write(text) {
      here = text
      try {
        if (text === null) localStorage.removeItem(key)
        else localStorage.setItem(key, text)
        refused = false
      } catch {
        refused = true
      }
      for (const listener of listeners) listener()
    },
    subscribe,
    use: () => useSyncExternalStore(subscribe, read, () => null),
  }
}
