'use client'
import type { ReactNode } from 'react'
import { useCommand } from '../commands/commands'
import { chooseTheme, type Theme, themes, useTheme } from '../site/theme'
import { Button } from '../ui/button'

const icons: Record<Theme, ReactNode> = {
  system: <path d="M8 2.5v11a5.5 5.5 0 0 0 0-11Z" fill="currentColor" />,
  light: <path d="M8 .5v1m0 13v1M.5 8h1m13 0h1M2.7 2.7l.7.7m9.2 9.2.7.7m0-10.6-.7.7M3.4 12.6l-.7.7" />,
  dark: <path d="M13 9.5A5.5 5.5 0 0 1 6.5 3a5.5 5.5 0 1 0 6.5 6.5Z" fill="currentColor" />,
}

/** System, light, dark, and round again. */
export function ThemeToggle() {
  const choice = useTheme()
  useCommand('theme', (of) => chooseTheme(of as Theme))
  const next = themes[(themes.indexOf(choice) + 1) % themes.length] ?? 'system'
  return (
    <Button
      aria-label={`Theme: ${choice}`}
      title={`Theme: ${choice}. Switch to ${next}.`}
      className="max-sm:px-2"
      onClick={() => chooseTheme(next)}
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
