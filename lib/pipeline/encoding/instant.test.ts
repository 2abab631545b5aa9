import fc from 'fast-check'
import { expect, it } from 'vitest'
import { instant } from './instant'

it('a date is the one Date would give, as far as that reaches', () => {
  const days = fc.oneof(
    fc.integer({ min: -100_000_000, max: 100_000_000 }),
    fc.integer({ min: -800_000, max: 800_000 }),
  )
  fc.assert(
    fc.property(days, fc.nat(86_399), (day, second) => {
      const seconds = day * 86_400 + (Math.abs(day) === 100_000_000 ? 0 : second)
      expect(instant(seconds)).toBe(new Date(seconds * 1000).toISOString().replace('T', ' ').replace('.000Z', ' UTC'))
    }),
    { numRuns: 1000 },
  )
  expect(instant(8.64e12 + 1)).toBeNull()
})
