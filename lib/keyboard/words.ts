import type { ShortcutId } from './shortcuts'

/** Where shortcuts work, and what that part of the list is called. */
export const places = {
  everywhere: 'On every page',
  playground: 'In the playground',
} as const

interface Words {
  readonly where: keyof typeof places
  /** What it does, as a heading of its row. */
  readonly does: string
  /** Where it has no effect, or another. */
  readonly note?: string
  /** Why it has this key and no other. */
  readonly why: string
  /** What the browser does with the key where the page does not take it; only of keys it has a use for. */
  readonly instead?: string
}

/** Every shortcut in words: the list in the site, the page of the docs and the command palette say these. */
export const shortcutWords: Readonly<Record<ShortcutId, Words>> = {
  search: {
    where: 'everywhere',
    does: 'Search the site',
    why: 'The key that most sites with documentation search by. It is no letter: a letter alone belongs to the browse mode of screen readers.',
    instead: 'In Firefox it finds text on the page; Ctrl+F or ⌘F still does.',
  },
  help: {
    where: 'everywhere',
    does: 'Show the shortcuts',
    why: 'The mark of a question, as on most sites that have such a list. It is no letter.',
  },
  palette: {
    where: 'everywhere',
    does: 'Open the commands',
    note: 'Also where text is written.',
    why: 'The key that most tools have for this. It holds in the editor as well, so that it means one thing on the whole page: of what the editor does after this key, only the explanation of a claim is of use here, and that has a key of its own, F1.',
    instead: 'Chrome and Firefox go to their address or search field; Ctrl+L or ⌘L still does.',
  },
  undo: {
    where: 'playground',
    does: 'Undo the last change',
    note: 'In a text field and in the editor it undoes what was typed there.',
    why: 'The key of every editor.',
    instead: 'It undoes typing where text is written, and still does there.',
  },
  redo: {
    where: 'playground',
    does: 'Redo it',
    why: 'The keys of every editor: one as on Apple’s systems, one as on Windows.',
    instead: 'It redoes typing where text is written, and still does there.',
  },
  verdict: {
    where: 'playground',
    does: 'Go to the verdict',
    note: 'From any text field and from the editors.',
    why: 'What sends a message or runs a query elsewhere: one leaves a text for what comes of it.',
  },
}

/** Keys that are no shortcuts of this site, but of the kind of control that has the focus. */
export const patterns: readonly { readonly keys: readonly string[]; readonly does: string }[] = [
  { keys: ['↑', '↓', 'Page Up', 'Page Down', 'Home', 'End'], does: 'Move in a list of commands, results or examples' },
  { keys: ['Enter'], does: 'Take the chosen one' },
  { keys: ['Esc'], does: 'Close a dialog; the focus returns to where it was' },
  { keys: ['←', '→', 'Home', 'End'], does: 'Go to another tab, or through the steps of a picture' },
  { keys: ['↑', '↓', '←', '→', 'Home', 'End'], does: 'Go through the cells of the matrix; Enter opens one' },
  { keys: ['F1'], does: 'In the editor: what the claim at the caret means' },
  { keys: ['Ctrl+Space'], does: 'In the editor: which claims there are' },
  { keys: ['Tab'], does: 'Leaves every control, the editor too' },
]
