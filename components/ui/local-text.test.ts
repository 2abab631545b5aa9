import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { localText } from './local-text'

let slots: Map<string, string>
let refuses: boolean

function unlessRefused<T>(value: T): T {
  if (refuses) throw new DOMException('no storage', 'SecurityError')
  return value
}

beforeEach(() => {
  slots = new Map()
  refuses = false
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => unlessRefused(slots.get(key) ?? null),
    setItem: (key: string, text: string) => unlessRefused(slots).set(key, text),
    removeItem: (key: string) => unlessRefused(slots).delete(key),
  })
  const target = new EventTarget()
  vi.stubGlobal('addEventListener', target.addEventListener.bind(target))
  vi.stubGlobal('removeEventListener', target.removeEventListener.bind(target))
  vi.stubGlobal('dispatchEvent', target.dispatchEvent.bind(target))
})
afterEach(() => vi.unstubAllGlobals())

test('a text is kept under its key, and forgotten', () => {
  const theme = localText('theme')
  expect(theme.read()).toBeNull()
  theme.write('dark')
  expect([...slots]).toEqual([['theme', 'dark']])
  expect(theme.read()).toBe('dark')
  theme.write(null)
  expect(slots.size).toBe(0)
  expect(theme.read()).toBeNull()
})

test('whoever shows it hears of changes here and in other tabs, until it no longer does', () => {
  const theme = localText('theme')
  const heard = vi.fn()
  const end = theme.subscribe(heard)
  theme.write('dark')
  dispatchEvent(new Event('storage'))
  expect(heard).toHaveBeenCalledTimes(2)
  end()
  theme.write('light')
  dispatchEvent(new Event('storage'))
  expect(heard).toHaveBeenCalledTimes(2)
})

test('where the storage is refused it lasts as long as the page', () => {
  refuses = true
  const theme = localText('theme')
  expect(theme.read()).toBeNull()
  theme.write('dark')
  expect(theme.read()).toBe('dark')
  expect(slots.size).toBe(0)
})
