import type { Sources } from './source'

/** What is asked of keys on a page. */
export const keyboard = {
  'wcag-character-keys': {
    title: 'WCAG 2.1.4, Character Key Shortcuts',
    href: 'https://github.com/w3c/wcag2ict/issues/273',
    checked: '2026-11-26',
    mark: 'quote',
  },
} as const satisfies Sources
