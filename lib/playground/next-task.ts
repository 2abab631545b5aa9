/** Characters that are judged without a pause: what follows from fewer takes less than a frame. */
const short = 20_000

/** Once what waits has had its turn: a key, a frame. */
export const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

/**
 * Lets the page draw and take a keystroke between two stages of work on long texts. What is short goes on at once,
 * so that its verdict stands in the same frame.
 */
export const pauseFor = (...texts: readonly string[]): Promise<void> | undefined =>
  texts.reduce((sum, { length }) => sum + length, 0) > short ? nextTask() : undefined
