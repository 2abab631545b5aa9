import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { makePace, type Pace } from './pace'

beforeEach(() => void vi.useFakeTimers({ now: 0 }))
afterEach(() => void vi.useRealTimers())

let page = new EventTarget()
const start = (): Pace => {
  page = new EventTarget()
  return makePace(page, () => Date.now())
}

/** How long it rests from now on, in milliseconds. */
async function restOf(pace: Pace): Promise<number> {
  const from = Date.now()
  let rested: number | null = null
  void pace.rested().then(() => (rested = Date.now() - from))
  for (let i = 0; rested === null && i < 2000; i++) await vi.advanceTimersByTimeAsync(1)
  return Math.round((rested ?? Number.NaN) as number)
}

/** A key each so many milliseconds; none of them is drawn. */
function type(pace: Pace, keys: number, interval: number) {
  for (let i = 0; i < keys; i++) {
    if (i > 0) vi.advanceTimersByTime(interval)
    pace.changed()
  }
}

const takes = (ms: number) => () => void vi.advanceTimersByTime(ms)

describe('makePace', () => {
  it('lets a change that stands alone be drawn at once', async () => {
    const pace = start()
    pace.changed()
    expect(await restOf(pace)).toBeLessThanOrEqual(1)
    vi.advanceTimersByTime(500)
    pace.changed()
    expect(await restOf(pace)).toBeLessThanOrEqual(1)
  })

  it('waits 250 ms for the next key while somebody types', async () => {
    const pace = start()
    type(pace, 3, 100)
    expect(await restOf(pace)).toBe(250)
  })

  it('waits no longer than 600 ms in all', async () => {
    const pace = start()
    type(pace, 6, 100)
    expect(await restOf(pace)).toBe(100)
  })

  it('draws at once what has waited as long before', async () => {
    const pace = start()
    type(pace, 8, 100)
    expect(await restOf(pace)).toBeLessThanOrEqual(1)
  })

  it('waits longer where drawing takes longer, but not without end', async () => {
    const slow = start()
    slow.changed()
    slow.draw(takes(100))
    type(slow, 2, 100)
    expect(await restOf(slow)).toBe(400)
    slow.draw(takes(5000))
    type(slow, 2, 100)
    expect(await restOf(slow)).toBe(600)
  })

  it.each(['focusin', 'pointerdown'])('waits no longer once the reader turns to something else: %s', async (name) => {
    const pace = start()
    type(pace, 2, 100)
    setTimeout(() => page.dispatchEvent(new Event(name)), 40)
    expect(await restOf(pace)).toBe(40)
  })

  it('counts anew from what was drawn', async () => {
    const pace = start()
    type(pace, 5, 80)
    pace.draw(takes(0))
    vi.advanceTimersByTime(80)
    pace.changed()
    expect(await restOf(pace)).toBe(250)
  })
})
