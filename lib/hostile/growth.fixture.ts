import { expect } from 'vitest'
import type { StepCounter } from './steps.fixture'

/** The smallest input of a count. */
export const size = 200

/**
 * Expects linear cost. From twice to four times the size it costs twice what it costs from once to
 * twice, if each unit costs the same; a product of two sizes costs four times as much. Between the two stands what
 * is remembered up to a bound: the smaller sizes find it there, the largest does not.
 */
export async function expectLinear<T>(
  counter: StepCounter,
  make: (size: number) => T,
  run: (input: T) => unknown,
): Promise<void> {
  await run(make(size))
  await counter.reset()
  const sizes = [size, 2 * size, 4 * size]
  const most = [0, 0, 0]
  const excess = () => {
    const [once = 0, twice = 0, fourTimes = 0] = most
    return fourTimes - twice - (3 * Math.max(0, twice - once) + 40 * size + fourTimes / 20)
  }
  // The engine rewrites code that runs hot and loses counts meanwhile, never adds any: of several the highest is right.
  for (let turn = 0; turn === 0 || (turn < 4 && excess() >= 0); turn++)
    for (const [i, n] of sizes.entries()) {
      const input = make(n)
      most[i] = Math.max(most[i] ?? 0, await counter.count(() => run(input)))
    }
  expect(excess()).toBeLessThan(0)
}

/** Of a sentence or of what stands beside one, in characters. */
const longestText = 600

/** Every text of a report that is put on the page, too long ones only. */
export const longTexts = (value: unknown): readonly string[] => textsOf(value).filter((t) => t.length > longestText)

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  // Where a thing stands is said by its exact name.
  return Object.entries(value).flatMap(([name, part]) => (name === 'at' ? [] : textsOf(part)))
}
