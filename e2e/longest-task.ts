import { type Browser, expect, type Page } from '@playwright/test'

/**
 * How long the main thread is held, in a measure that a busy machine does not change. A task counts by the CPU time
 * of its thread, not by the clock. On a busy machine that grows too (shared caches, shared cores, lower frequency), so
 * the same trace measures a fixed piece of work right before and right after: how much longer it takes than on a
 * quiet machine is how much the limit grows. It never shrinks, so that a fast machine asks no more than the promise.
 */
export interface Held {
  /** CPU milliseconds of the longest task. */
  readonly longest: number
  /** How many times the nominal the fixed work took, at least 1. */
  readonly slowness: number
}

/**
 * CPU milliseconds of the fixed work for which the limit stands as it is. Its fastest runs on two cores take 77; beside
 * eight busy processes for each core the median is 90 to 145.
 */
const nominal = 100
/** Runs of it before and after what is measured. */
const runsEach = 2

const mark = 'fixed work'

interface TraceEvent {
  readonly name: string
  readonly pid: number
  readonly tid: number
  /** Microseconds. */
  readonly ts: number
  readonly dur?: number
  /** Of the thread's CPU time. */
  readonly tdur?: number
  readonly args: { readonly name?: string }
}

/**
 * Measures one act after another, each for the longest main-thread task of the page's process. The fixed work that
 * follows one of them comes right before the next.
 */
export function longestTasks(browser: Browser, page: Page): (act: () => Promise<void>) => Promise<Held> {
  let before: readonly number[] = []
  return async (act) => {
    await browser.startTracing(page, {
      categories: ['toplevel', 'blink.user_timing', 'disabled-by-default-devtools.timeline'],
    })
    // A task that is running when the trace begins or ends is not in it with its length.
    await nextTask(page)
    if (before.length === 0) await fixedWork(page)
    await act()
    await fixedWork(page)
    await nextTask(page)
    const { ours, fixed } = tasksIn((await browser.stopTracing()).toString())
    const around = [...before, ...fixed]
    expect(ours.length).toBeGreaterThan(0)
    expect(around.length).toBeGreaterThan(runsEach)
    before = fixed.slice(-runsEach)
    return { longest: Math.max(...ours), slowness: Math.max(1, median(around) / nominal) }
  }
}

const nextTask = (page: Page) => page.evaluate(() => new Promise((resolve) => setTimeout(resolve)))

/** CPU milliseconds of all tasks of main threads, and of each run of the fixed work. */
function tasksIn(trace: string): { readonly ours: readonly number[]; readonly fixed: readonly number[] } {
  const { traceEvents } = JSON.parse(trace) as { readonly traceEvents: readonly TraceEvent[] }
  const mains = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  )
  const onMain = traceEvents.filter(({ pid, tid }) => mains.has(`${pid} ${tid}`))
  const marks = onMain.filter(({ name }) => name === mark)
  // A task stands in a trace once or twice, the one inside the other: by the scheduler, and by its controller.
  const tasks = onMain.filter(({ name }) => /RunTask$/.test(name))
  const holds = ({ ts, dur = 0 }: TraceEvent, at: TraceEvent) => ts <= at.ts && at.ts <= ts + dur
  return {
    ours: tasks.filter((task) => !marks.some((at) => holds(task, at))).map(milliseconds),
    fixed: marks
      .toSorted((a, b) => a.ts - b.ts)
      .map((at) => Math.max(0, ...tasks.filter((task) => holds(task, at)).map(milliseconds)))
      .filter((time) => time > 0),
  }
}

const milliseconds = ({ tdur = 0 }: TraceEvent) => tdur / 1000

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** Tasks of the kind that long texts make: parsing, patterns, many small strings. Independent of the site's own code. */
async function fixedWork(page: Page) {
  for (let run = 0; run < runsEach; run++)
    await page.evaluate(
      (name) =>
        new Promise<void>((resolve) =>
          setTimeout(() => {
            performance.mark(name)
            const text = `{${Array.from({ length: 60_000 }, (_, i) => `"member${i}":"${i}"`).join(',')}}`
            const members = Object.entries(JSON.parse(text) as object).map(([key, value]) => ({ key, value }))
            const strings = [...text.matchAll(/"[^"]*"/g)].map(([string]) => string.slice(1, -1))
            if (strings.length !== 2 * members.length) throw new Error('the fixed work is not what it was')
            resolve()
          }),
        ),
      mark,
    )
}
