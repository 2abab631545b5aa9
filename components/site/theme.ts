import { useEffect } from 'react'
import { localText } from '../ui/local-text'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

// The first script of each page reads it too.
const chosen = localText('theme')

const themeOf = (text: string | null): Theme => (text === 'light' || text === 'dark' ? text : 'system')

/** What was chosen. */
export const themeNow = (): Theme => themeOf(chosen.read())

export const chooseTheme = (theme: Theme): void => chosen.write(theme === 'system' ? null : theme)

const prefersDark = () => matchMedia('(prefers-color-scheme: dark)')

function apply() {
  const theme = themeNow()
  const dark = theme === 'system' ? prefersDark().matches : theme === 'dark'
  document.documentElement.dataset.theme = dark ? 'dark' : 'light'
}

/** What was chosen, here or in another tab; the page is drawn so, and follows the system where that is the choice. */
export function useTheme(): Theme {
  useEffect(() => {
    const system = prefersDark()
    system.addEventListener('change', apply)
    const end = chosen.subscribe(apply)
    return () => {
      system.removeEventListener('change', apply)
      end()
    }
  }, [])
  return themeOf(chosen.use())
}
