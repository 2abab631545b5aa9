import type { ShortcutId } from '@/lib/keyboard/shortcuts'

interface Words {
  readonly title: string
  /** Further words that find it. */
  readonly words?: string
}

/** Commands of the list, in its order. */
const commandWords = {
  verdict: { title: 'Go to the verdict', words: 'jump result answer' },
  'copy-link': { title: 'Copy link', words: 'share url address' },
  'safe-copy': { title: 'Copy a safe link', words: 'safe copy redact share without live token' },
  'take-away': { title: 'Export', words: 'take it away markdown curl http test code json image png svg' },
  compare: { title: 'Compare', words: 'beside difference two tokens servers without a check link' },
  'open-example': { title: 'Open an example', words: 'scenario list choose' },
  'to-matrix': { title: 'Try this token at many servers', words: 'put open matrix replay every' },
  'save-server': { title: 'Save this server', words: 'keep store own' },
  'own-servers': { title: 'Servers of my own', words: 'saved list import export rename delete forget new' },
  'reset-settings': { title: 'Reset the server’s settings', words: 'policy unchanged' },
  'start-again': { title: 'Reset everything to the first example', words: 'start again new clear' },
  undo: { title: 'Undo the last change', words: 'back' },
  redo: { title: 'Redo what was undone', words: 'forward again' },
  steps: { title: 'Show the history of this tab', words: 'steps undo states' },
  search: { title: 'Search the site', words: 'find text docs' },
  help: { title: 'Show the keyboard shortcuts', words: 'keys help' },
} as const satisfies Readonly<Record<string, Words>>

type Listed = keyof typeof commandWords

/** Those that stand for several have an entry in the list for each; the one for the list itself has none. */
export type CommandId = Listed | ShortcutId | 'server' | 'setting' | 'own-setting' | 'theme'

export const listed = Object.keys(commandWords) as readonly Listed[]
export const wordsOf = (id: Listed): Words => commandWords[id]
