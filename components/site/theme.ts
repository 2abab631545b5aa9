import { useEffect, useSyncExternalStore } from 'react'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const prefersDark = () => matchMedia('(prefers-color-scheme: dark)')

/** What was chosen. */
export function themeNow(): Theme {
  try {
    const theme = localStorage.getItem('theme')
    return theme === 'light' || theme === 'dark' ? theme : 'system'
  } catch {
    return 'system' // storage is refused
  }
}

function apply() {
  const choice = themeNow()
  const dark = choice === 'system' ? prefersDark().matches : choice === 'dark'
  document.documentElement.dataset.theme = dark ? 'dark' : 'light'
}

const listeners = new Set<() => void>()
function announce() {
  apply()
  for (const listener of listeners) listener()
}
function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function chooseTheme(choice: Theme) {
  try {
    if (choice === 'system') localStorage.removeItem('theme')
    else localStorage.setItem('theme', choice)
    announce()
  } catch {
    if (choice !== 'system') document.documentElement.dataset.theme = choice
  }
}

/** What was chosen, here or in another tab; the page follows the system where that is the choice. */
export function useTheme(): Theme {
  useEffect(() => {
    const system = prefersDark()
    system.addEventListener('change', announce)
    window.addEventListener('storage', announce)
    return () => {
      system.removeEventListener('change', announce)
      window.removeEventListener('storage', announce)
    }
  }, [])
  return useSyncExternalStore<Theme>(subscribe, themeNow, () => 'system')
}
