'use client'
import { type ReactNode, useEffect, useSyncExternalStore } from 'react'
import { useCommand } from '../commands/commands'
import { Button } from '../ui/button'

export const themes = ['system', 'light', 'dark'] as const
type Choice = (typeof themes)[number]

const prefersDark = () => matchMedia('(prefers-color-scheme: dark)')

/** What was chosen. */
export function themeNow(): Choice {
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

function choose(choice: Choice) {
  try {
    if (choice === 'system') localStorage.removeItem('theme')
    else localStorage.setItem('theme', choice)
    announce()
  } catch {
    if (choice !== 'system') document.documentElement.dataset.theme = choice
  }
}

const icons: Record<Choice, ReactNode> = {
  system: <path d="M8 2.5v11a5.5 5.5 0 0 0 0-11Z" fill="currentColor" />,
  light: <path d="M8 .5v1m0 13v1M.5 8h1m13 0h1M2.7 2.7l.7.7m9.2 9.2.7.7m0-10.6-.7.7M3.4 12.6l-.7.7" />,
  dark: <path d="M13 9.5A5.5 5.5 0 0 1 6.5 3a5.5 5.5 0 1 0 6.5 6.5Z" fill="currentColor" />,
}

/** System, light, dark, and round again. */
export function ThemeToggle() {
  const choice = useSyncExternalStore<Choice>(subscribe, themeNow, () => 'system')
  useEffect(() => {
    const system = prefersDark()
    system.addEventListener('change', announce)
    window.addEventListener('storage', announce)
    return () => {
      system.removeEventListener('change', announce)
      window.removeEventListener('storage', announce)
    }
  }, [])
  useCommand('theme', (of) => choose(of as Choice))
  const next = themes[(themes.indexOf(choice) + 1) % themes.length] ?? 'system'
  return (
    <Button
      aria-label={`Theme: ${choice}`}
      title={`Theme: ${choice}. Switch to ${next}.`}
      className="max-sm:px-2"
      onClick={() => choose(next)}
    >
      <svg
        width="16"
        height="16"
        viewBox="0 0 16 16"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        aria-hidden="true"
      >
        {choice === 'dark' ? null : <circle cx="8" cy="8" r={choice === 'light' ? 3.5 : 5.5} />}
        {icons[choice]}
      </svg>
      <span className="max-sm:hidden">Theme</span>
    </Button>
  )
}
