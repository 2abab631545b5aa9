/** Changes that follow each other within this time are typed. All times here are in milliseconds. */
const typed = 300
/** So long nothing changes at a rest; and so long, in a burst, what is drawn at rests may be old. */
const rest = { atLeast: 250, drawings: 4, atMost: 600 }
const burst = { atLeast: 600, drawings: 8, atMost: 1200 }

/** The reader turns to something else, which must not be of earlier inputs. */
const turns = ['focusin', 'pointerdown'] as const

/** Tells typing from a change that stands alone, so that what takes long to draw is not drawn at each key. */
export interface Pace {
  /** The reader changed something. */
  readonly changed: () => void
  /** Resolves at once after a change that stands alone, else when the reader rests or turns to something else. */
  readonly rested: () => Promise<void>
  /** Draws what waited. Where that takes long, the next rest is longer. */
  readonly draw: (draw: () => void) => void
}

/** @param clock now, in milliseconds of any origin */
export function makePace(page: EventTarget = globalThis as unknown as Window, clock = () => performance.now()): Pace {
  let last = Number.NEGATIVE_INFINITY
  let isTyping = false
  let undrawnSince: number | null = null
  let drawing = 0
  const lasts = ({ atLeast, drawings, atMost }: typeof rest) => Math.min(atMost, Math.max(atLeast, drawings * drawing))
  return {
    changed() {
      const now = clock()
      isTyping = now - last < typed
      last = now
      if (!isTyping) undrawnSince = now
      else undrawnSince ??= now
    },
    async rested() {
      if (!isTyping) return
      const left = Math.min(last + lasts(rest), (undrawnSince ?? last) + lasts(burst)) - clock()
      if (left > 0) await pauseOn(page, left)
    },
    draw(draw) {
      undrawnSince = null
      const from = clock()
      draw()
      drawing = clock() - from
    },
  }
}

const pauseOn = (page: EventTarget, ms: number) =>
  new Promise<void>((resolve) => {
    const over = new AbortController()
    const timer = setTimeout(end, ms)
    for (const name of turns) page.addEventListener(name, end, { capture: true, signal: over.signal })
    function end() {
      over.abort()
      clearTimeout(timer)
      resolve()
    }
  })
