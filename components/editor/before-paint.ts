/** Measures, and gives what is to be moved then. */
type Measure = () => () => void

const asked = new Map<object, Measure>()

/**
 * Runs before the next frame is drawn, once however often it was asked for by `who`. What all have asked is measured
 * before anything is moved: the page is laid out once, and not in the middle of rendering it.
 */
export function beforePaint(who: object, measure: Measure): void {
  if (asked.size === 0) requestAnimationFrame(run)
  asked.set(who, measure)
}

function run() {
  const all = [...asked.values()]
  asked.clear()
  for (const move of all.map((measure) => measure())) move()
}
