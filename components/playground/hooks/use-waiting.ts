import { useMemo, useState } from 'react'

/** How long the verdict of earlier inputs may look like one of these, in milliseconds. */
const patience = 300

interface Waiting {
  /** The newest inputs have had no verdict for so long that it can be seen. */
  readonly late: boolean
  readonly begins: () => void
  readonly ends: () => void
}

/** By a timer: an animation with a delay, begun and ended at each key, costs frames of its own. */
export function useWaiting(): Waiting {
  const [late, setLate] = useState(false)
  const wait = useMemo(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    return {
      begins() {
        timer ??= setTimeout(() => setLate(true), patience)
      },
      ends() {
        clearTimeout(timer)
        timer = undefined
        setLate(false)
      },
    }
  }, [])
  return { late, ...wait }
}
