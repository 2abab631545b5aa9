import { expect, test } from 'vitest'
import { afterKey } from './typed-ahead'

const press = (...keys: readonly string[]) =>
  keys.reduce<ReturnType<typeof afterKey>>(
    (before, key) =>
      before && afterKey(before, { key, ctrlKey: false, metaKey: false, altKey: false, isComposing: false }),
    { text: '', enter: false },
  )

test('characters are kept in their order, and Backspace takes the last', () => {
  expect(press('d', 'a', 't', 'Backspace', 'r', 'Shift', 'K')).toEqual({ text: 'darK', enter: false })
  expect(press('Backspace')).toEqual({ text: '', enter: false })
})

test('Enter is remembered until more is typed', () => {
  expect(press('a', 'Enter')).toEqual({ text: 'a', enter: true })
  expect(press('a', 'Enter', 'b')).toEqual({ text: 'ab', enter: false })
})

test.each(['Tab', 'Escape', 'ArrowDown', 'F1'])('%s ends it', (key) => expect(press('a', key)).toBeNull())

test('a combination of keys ends it', () => {
  const before = { text: 'a', enter: false }
  expect(afterKey(before, { key: 'v', ctrlKey: true, metaKey: false, altKey: false, isComposing: false })).toBeNull()
})
