/**
 * Every shortcut of the site, which is also the command it runs. `Mod` is Command on Apple’s systems and Control
 * elsewhere. What each does and why it has this key stands in `words.ts`, which no page loads before it is shown.
 */
const shortcuts = {
  search: { keys: ['/'], works: 'on-page' },
  help: { keys: ['?'], works: 'on-page' },
  palette: { keys: ['Mod+K'], works: 'anywhere' },
  undo: { keys: ['Mod+Z'], works: 'on-page' },
  redo: { keys: ['Mod+Shift+Z', 'Control+Y'], works: 'on-page' },
  verdict: { keys: ['Mod+Enter'], works: 'in-text' },
} as const satisfies Readonly<Record<string, Shortcut>>

interface Shortcut {
  readonly keys: readonly string[]
  /** `on-page`: not where text is written. `in-text`: only there. */
  readonly works: 'on-page' | 'in-text' | 'anywhere'
}

export type ShortcutId = keyof typeof shortcuts
export const shortcutIds = Object.keys(shortcuts) as readonly ShortcutId[]
export const shortcutOf = (id: ShortcutId): Shortcut => shortcuts[id]

/** What is read of a `KeyboardEvent`. */
export type Press = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

export interface Place {
  /** What has the focus: a text, a list whose entries are found by their letters, or neither. */
  readonly focus: 'text' | 'choice' | null
  readonly apple: boolean
  /** Whether a character alone may be a shortcut: WCAG 2.1.4 asks for a way to turn that off. */
  readonly singleKeys: boolean
}

/** A character alone, which could also be text, or a word in dictation. */
export const isSingle = (keys: string): boolean => !keys.includes('+')

/** The shortcut that was pressed. */
export function shortcutPressed(press: Press, { focus, apple, singleKeys }: Place): ShortcutId | null {
  const works = (id: ShortcutId, keys: string): boolean => {
    if (isSingle(keys)) return singleKeys && focus === null
    const { works } = shortcuts[id]
    return works === 'anywhere' || (works === 'in-text') === (focus === 'text')
  }
  return (
    shortcutIds.find((id) => shortcuts[id].keys.some((keys) => works(id, keys) && isPressed(press, keys, apple))) ??
    null
  )
}

function isPressed({ key, code, ctrlKey, metaKey, altKey, shiftKey }: Press, keys: string, apple: boolean): boolean {
  if (altKey) return false
  // Shift may be what makes the character.
  if (isSingle(keys)) return key === keys && !ctrlKey && !metaKey
  const parts = keys.split('+')
  const last = parts.at(-1) ?? ''
  const isMod = parts[0] === 'Mod'
  // Where the keyboard writes another script, the key that has the letter on a Latin one stands for it.
  const isKey = key.toLowerCase() === last.toLowerCase() || (key > '\x7f' && code === `Key${last}`)
  return isKey && shiftKey === parts.includes('Shift') && ctrlKey !== (isMod && apple) && metaKey === (isMod && apple)
}

/** For `aria-keyshortcuts`: every spelling, for whichever system reads it. */
export const ariaKeys = (id: ShortcutId, singleKeys = true): string | undefined =>
  shortcuts[id].keys
    .filter((keys) => singleKeys || !isSingle(keys))
    .flatMap((keys) => (keys.startsWith('Mod') ? [keys.replace('Mod', 'Control'), keys.replace('Mod', 'Meta')] : keys))
    .join(' ') || undefined

const apples: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧' }
const others: Readonly<Record<string, string>> = { Mod: 'Ctrl', Control: 'Ctrl' }

/** The keys as they are written on a keyboard, one after the other. */
export const capsOf = (keys: string, apple: boolean): readonly string[] =>
  keys.split('+').map((part) => (apple ? apples : others)[part] ?? part)
