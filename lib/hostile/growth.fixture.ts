import { expect } from 'vitest'
import type { StepCounter } from './steps.fixture'

/** The smallest input of a count. */
export const size = 200

/**
 * Expects linear cost. From twice to four times the size it costs twice what it costs from once to
 * twice, if each unit costs the same; a product of two sizes costs four times as much.
 */
export async function expectLinear<T>(
  counter: StepCounter,
  make: (size: number) => T,
  run: (input: T) => unknown,
): Promise<void> {
  // The engine rewrites code that runs hot and may lose a few counts meanwhile: hence this run, and the twentieth below.
  await run(make(size))
  await counter.reset()
  const steps: number[] = []
  for (const n of [size, 2 * size, 4 * size]) {
    const input = make(n)
    steps.push(await counter.count(() => run(input)))
  }
  const [once = 0, twice = 0, fourTimes = 0] = steps
  expect(fourTimes - twice).toBeLessThan(2.2 * Math.max(0, twice - once) + 40 * size + fourTimes / 20)
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
