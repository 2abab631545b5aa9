import { expect } from 'vitest'
import type { StepCounter } from './steps.fixture'

/** The smallest input of a count. */
export const size = 200

/** Counts of the same work, at most, until two in a row agree. */
const mostCounts = 10

/**
 * Expects linear cost. From twice to four times the size it costs twice what it costs from once to
 * twice, if each unit costs the same; a product of two sizes costs four times as much.
 */
export async function expectLinear<T>(
  counter: StepCounter,
  make: (size: number) => T,
  run: (input: T) => unknown,
): Promise<void> {
  // The engine rewrites code that runs hot and may lose counts meanwhile: hence this run, and the twentieth below.
  await run(make(size))
  await counter.reset()
  const count = (n: number) => {
    const input = make(n)
    return counter.count(() => run(input))
  }
  const excessOf = async (counted: (n: number) => Promise<number>) => {
    const [once, twice, fourTimes] = [await counted(size), await counted(2 * size), await counted(4 * size)]
    return fourTimes - twice - (2.2 * Math.max(0, twice - once) + 40 * size + fourTimes / 20)
  }
  if ((await excessOf(count)) < 0) return
  // A tenth can be lost where most of the work is the same at each size: then counts are taken until they stand still.
  expect(await excessOf((n) => settled(() => count(n)))).toBeLessThan(0)
}

/** What two counts in a row agree on. */
async function settled(count: () => Promise<number>): Promise<number> {
  let last = await count()
  for (let taken = 1; taken < mostCounts; taken++) {
    const next = await count()
    if (next === last) return next
    last = next
  }
  throw new Error(`${mostCounts} counts of the same work came out differently, at last ${last}`)
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
