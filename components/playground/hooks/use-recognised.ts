import { useEffect, useState } from 'react'
import type { Recognition } from '@/lib/help/recognition'
import { whileNewest } from '../../ui/while-newest'

/** Recognises a token that is not one of the site's own; `null` until that is known, and where nobody is. */
export function useRecognised(token: string): Recognition | null {
  const [found, setFound] = useState<Recognition | null>(null)
  useEffect(() => {
    // Without the products nothing is recognised; the offer to ask one's own server stands without them.
    return whileNewest(import('@/content/recognise'), ({ recogniseToken }) => setFound(recogniseToken(token)))
  }, [token])
  return found?.token === token ? found : null
}
