/** Seconds since 1970 by the reader’s own clock. */
export const realNow = (): number => Math.floor(Date.now() / 1000)
