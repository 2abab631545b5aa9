/**
 * Keys that the browsers have a use for, as their own lists of shortcuts give them: Chrome, Firefox, Safari and Edge, on
 * Windows, Linux and macOS. `Mod` is Command on macOS and Control elsewhere.
 */

/** A page is not asked, or whoever presses these wants the browser: no shortcut of a site may be one of them. */
export const browsersOwn: readonly string[] = [
  ...['N', 'T', 'W', 'Q', 'L', 'R', 'F', 'G', 'P', 'S', 'O', 'D', 'H', 'J', 'U', 'M', 'A', 'C', 'V', 'X', 'E'],
  ...['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '+', '-', ',', '[', ']', '`', 'Tab', 'F4', 'F5'],
]
  .map((key) => `Mod+${key}`)
  .concat(
    ['N', 'T', 'W', 'R', 'B', 'O', 'I', 'J', 'C', 'K', 'M', 'P', 'A', 'D', 'G', 'Delete', 'Tab'].map(
      (key) => `Mod+Shift+${key}`,
    ),
    ['Control+Tab', 'F3', 'F5', 'F6', 'F7', 'F10', 'F11', 'F12', 'Escape', 'Tab', 'Space'],
  )

/** A page may take these, and takes something from its reader: the table says what the browser would have done. */
export const browsersToo: readonly string[] = [
  'Mod+K',
  'Mod+Y',
  'Control+Y',
  'Mod+Z',
  'Mod+Shift+Z',
  'Mod+B',
  'Mod+I',
  '/',
  "'",
  'F1',
]
