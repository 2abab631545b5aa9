import { useEffect, useState } from 'react'
import type { Recognised } from './recognised'

/** Recognises a token that is not one of the site's own; `null` until that is known, and where nobody is. */
export function useRecognised(token: string): Recognised | null {
  const [found, setFound] = useState<Recognised | null>(null)
  useEffect(() => {
    let stale = false
    import('./recognise-token').then(
      ({ recogniseToken }) => stale || setFound(recogniseToken(token)),
      // Without the products nothing is recognised; the offer to ask one's own server stands without them.
      () => {},
    )
    return () => {
      stale = true
    }
  }, [token])
  return found?.token === token ? found : null
}
