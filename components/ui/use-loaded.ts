import { useEffect, useState } from 'react'
import { whileNewest } from './while-newest'

interface Loaded<T> {
  /** `null` while it is on its way, and where it could not be had. */
  readonly value: T | null
  readonly failed: boolean
}

/**
 * What that function loads, once it is there; `null` loads nothing yet. The function must be the same in every render
 * in which it is given.
 */
export function useLoaded<T>(load: (() => Promise<T>) | null): Loaded<T> {
  const [state, setState] = useState<Loaded<T>>({ value: null, failed: false })
  useEffect(() => {
    if (!load) return
    return whileNewest(
      load(),
      (value) => setState({ value, failed: false }),
      () => setState({ value: null, failed: true }),
    )
  }, [load])
  return state
}
