/**
 * Writes to the history, and says whether the browser let it. Browsers throw at a page that does so often: Safari from
 * the 101st time within ten seconds on, Firefox from the 201st.
 */
export function writeHistory(write: () => void): boolean {
  try {
    write()
    return true
  } catch {
    return false
  }
}

/** How long what the browser refused waits until it is written again, in milliseconds. */
export const pauseOfRefused = 1000
