import { useSyncExternalStore } from 'react'

const key = 'code-language'

function stored(): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null // storage is refused
  }
}

/** Stands in for the storage where that is refused. */
let chosen: string | null = null
const listeners = new Set<() => void>()
const announce = () => {
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  window.addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', listener)
  }
}

/** The language the reader chose last, on any page; `null` before the first choice. */
export const useLanguage = (): string | null =>
  useSyncExternalStore(
    subscribe,
    () => stored() ?? chosen,
    () => null,
  )

export function chooseLanguage(language: string) {
  chosen = language
  try {
    localStorage.setItem(key, language)
  } catch {
    // storage is refused: the choice holds for this page
  }
  announce()
}

const firstWord = (language: string) => language.split(/[\s,(]/)[0]

/** The language itself, or another form of it (“TypeScript, SDK v2” for “TypeScript”), or the first. */
export function fittingLanguage(wanted: string | null, languages: readonly string[]): string {
  const found =
    wanted === null
      ? undefined
      : (languages.find((language) => language === wanted) ??
        languages.find((language) => firstWord(language) === firstWord(wanted)))
  return found ?? languages[0] ?? ''
}
