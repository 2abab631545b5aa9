import { describe, expect, test } from 'vitest'
import { browsersOwn, browsersToo } from './browser-keys.fixture'
import {
  ariaKeys,
  capsOf,
  isSingle,
  type Place,
  type Press,
  shortcutIds,
  shortcutOf,
  shortcutPressed,
} from './shortcuts'
import { shortcutWords } from './words'

const press = (keys: string, more: Partial<Press> = {}): Press => {
  const parts = keys.split('+')
  const key = parts.at(-1) ?? ''
  return {
    key,
    code: `Key${key.toUpperCase()}`,
    ctrlKey: parts.includes('Ctrl'),
    metaKey: parts.includes('Meta'),
    altKey: parts.includes('Alt'),
    shiftKey: parts.includes('Shift'),
    ...more,
  }
}
const page: Place = { focus: null, apple: false, singleKeys: true }
const apple: Place = { ...page, apple: true }
const inText = { ...page, focus: 'text' } as const
const inChoice = { ...page, focus: 'choice' } as const

describe('a shortcut', () => {
  test('of one character works on the page, whatever makes the character, and nowhere where something is typed', () => {
    expect(shortcutPressed(press('/'), page)).toBe('search')
    expect(shortcutPressed(press('Shift+?'), page)).toBe('help')
    // On a German keyboard it is Shift and 7.
    expect(shortcutPressed(press('Shift+/'), page)).toBe('search')
    for (const place of [inText, inChoice, { ...page, singleKeys: false }])
      for (const key of ['/', '?']) expect(shortcutPressed(press(key), place)).toBeNull()
    for (const modifier of ['Ctrl', 'Meta', 'Alt'])
      for (const key of ['/', '?']) expect(shortcutPressed(press(`${modifier}+${key}`), page)).toBeNull()
  })

  test('with Control is one with Command on Apple’s systems, and not both', () => {
    expect(shortcutPressed(press('Ctrl+k'), page)).toBe('palette')
    expect(shortcutPressed(press('Meta+k'), apple)).toBe('palette')
    // Deletes to the end of the line there.
    expect(shortcutPressed(press('Ctrl+k'), apple)).toBeNull()
    expect(shortcutPressed(press('Meta+k'), page)).toBeNull()
    expect(shortcutPressed(press('Ctrl+Shift+k'), page)).toBeNull()
    expect(shortcutPressed(press('Ctrl+Alt+k'), page)).toBeNull()
    expect(shortcutPressed(press('k'), page)).toBeNull()
  })

  test('works where its row says', () => {
    expect(shortcutPressed(press('Ctrl+K'), inText)).toBe('palette')
    expect(shortcutPressed(press('Ctrl+z'), page)).toBe('undo')
    expect(shortcutPressed(press('Ctrl+Shift+Z'), inChoice)).toBe('redo')
    expect(shortcutPressed(press('Ctrl+y'), page)).toBe('redo')
    expect(shortcutPressed(press('Ctrl+z'), inText)).toBeNull()
    expect(shortcutPressed(press('Ctrl+Enter'), inText)).toBe('verdict')
    // On a link it opens another tab.
    expect(shortcutPressed(press('Ctrl+Enter'), page)).toBeNull()
  })

  test('is found by its place where the keyboard writes another script', () => {
    expect(shortcutPressed(press('Ctrl+л', { code: 'KeyK' }), page)).toBe('palette')
    expect(shortcutPressed(press('Ctrl+t', { code: 'KeyK' }), page)).toBeNull()
  })
})

describe('the table', () => {
  const all = shortcutIds.flatMap((id) => shortcutOf(id).keys.map((keys) => ({ id, keys })))

  test('takes nothing that is the browser’s own', () => {
    expect(all.filter(({ keys }) => browsersOwn.includes(keys))).toEqual([])
    expect(browsersOwn.filter((keys) => browsersToo.includes(keys))).toEqual([])
  })

  test('says of each key that a browser has a use for what it does there, and of no other', () => {
    const shared = (id: (typeof shortcutIds)[number]) => shortcutOf(id).keys.some((keys) => browsersToo.includes(keys))
    expect(shortcutIds.filter((id) => shared(id) !== (shortcutWords[id].instead !== undefined))).toEqual([])
  })

  test('has no letter or digit alone, and no Alt: those are the keys of screen readers, menus and further characters', () => {
    const single = all.filter(({ keys }) => isSingle(keys))
    expect(single.map(({ keys }) => keys)).toEqual(['/', '?'])
    expect(single.filter(({ keys }) => /[\p{L}\p{N}]/u.test(keys))).toEqual([])
    const modifiers = new Set(all.flatMap(({ keys }) => keys.split('+').slice(0, -1)))
    expect([...modifiers].sort()).toEqual(['Control', 'Mod', 'Shift'])
  })

  test('gives no key to two, and says of each why it is that one', () => {
    expect(new Set(all.map(({ keys }) => keys)).size).toBe(all.length)
    for (const id of shortcutIds) expect(shortcutWords[id].why).toMatch(/^[A-Z].{15,}\.$/)
  })

  test('is said in full to assistive technology, without what is switched off', () => {
    expect(ariaKeys('palette')).toBe('Control+K Meta+K')
    expect(ariaKeys('redo')).toBe('Control+Shift+Z Meta+Shift+Z Control+Y')
    expect(ariaKeys('search')).toBe('/')
    expect(ariaKeys('search', false)).toBeUndefined()
  })

  test('is written as on the keyboard at hand', () => {
    expect(capsOf('Mod+Shift+Z', true)).toEqual(['⌘', '⇧', 'Z'])
    expect(capsOf('Mod+Shift+Z', false)).toEqual(['Ctrl', 'Shift', 'Z'])
  })
})
