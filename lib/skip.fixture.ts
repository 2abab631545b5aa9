import type { TestContext } from 'vitest'

declare module 'vitest' {
  interface TaskMeta {
    /** Goes into the JSON report, and so into the totals of `npm test`. */
    whySkipped?: string
  }
}

/** Skips the test that calls it: by its name, counted, and with the reason. */
export function skipBecause({ task, skip }: TestContext, why: string): never {
  task.meta.whySkipped = why
  return skip(why)
}
