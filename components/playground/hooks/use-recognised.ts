import { useEffect, useState } from 'react'
import type { Recognition } from '@/lib/help/recognition'

/** Recognises a token that is not one of the site's own; `null` until that is known, and where nobody is. */
export function useRecognised(token: string): Recognition | null {
  const [found, setFound] = useState<Recognition | null>(null)
  useEffect(() => {
    let stale = false
    import('@/content/recognise').then(
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
