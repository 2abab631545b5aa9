import { expect, it } from 'vitest'
import { outside, shifted, shiftedText } from './times'

const [demo, now] = [1767225600, 1795700000]

it('moves instants, in seconds and in milliseconds, and no other numbers', () => {
  expect(shifted(demo - 60, demo, now)).toBe(now - 60)
  expect(shifted((demo + 540) * 1000, demo, now)).toBe((now + 540) * 1000)
  expect([42, 7.5, -1, 3600].map((n) => shifted(n, demo, now))).toEqual([42, 7.5, -1, 3600])
})
it('moves them in a text as well', () => {
  expect(shiftedText(`{"exp":${demo},"n":12345678901234,"id":"a1767225600"}`, demo, now)).toBe(
    `{"exp":${now},"n":12345678901234,"id":"a1767225600"}`,
  )
})
it('leaves two minutes between a time and now, for clocks that differ', () => {
  expect(outside(now - 20, now)).toBe(now - 180)
  expect(outside(now + 119, now)).toBe(now + 180)
  expect(outside(now - 240, now)).toBe(now - 240)
  expect(outside(now, now)).toBeNull()
})
