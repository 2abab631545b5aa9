import type { Page } from '@playwright/test'

interface Watched {
  /** Shifts within half a second of a click or a key count as well, which the metric of the web leaves out. */
  readonly afterInput: boolean
}

/**
 * Sums what shifts in every page that is loaded from now on.
 * @returns asks the page at hand for its sum, with what has changed just now: that is laid out in the next frame, and
 * told of after it
 */
export async function watchShifts(page: Page, { afterInput }: Watched): Promise<() => Promise<number>> {
  await page.addInitScript((afterInput) => {
    const watched = { shift: 0 }
    Object.assign(globalThis, { watched })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
        if (afterInput || !entry.hadRecentInput) watched.shift += entry.value
    }).observe({ type: 'layout-shift', buffered: true })
  }, afterInput)
  return () =>
    page.evaluate(async () => {
      await new Promise((told) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(told))))
      return (globalThis as unknown as { watched: { shift: number } }).watched.shift
    })
}

/** Runs in the page: however long the fonts of a first visit take, they are in time to be drawn (first-script.ts). */
export function fontsAreInTime() {
  performance.now = () => 0
}
