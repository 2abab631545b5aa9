import { useEffect, useState } from 'react'
import { basePath } from '../site/base-path'
import type { Entry } from '@/lib/search/entry'
import { type Find, finder } from '@/lib/search/find'

let loaded: Promise<Find> | undefined

function load(): Promise<Find> {
  loaded ??= fetch(`${basePath}/search.json`)
    .then((response) => {
      if (!response.ok) throw new Error(`search.json: ${response.status}`)
      return response.json() as Promise<readonly Entry[]>
    })
    .then(finder)
    .catch((error) => {
      loaded = undefined // the next opening tries again
      throw error
    })
  return loaded
}

/** The search, once it is there. It is fetched once for all openings. */
export function useFind(): { readonly find: Find | null; readonly failed: boolean } {
  const [state, setState] = useState<{ find: Find | null; failed: boolean }>({ find: null, failed: false })
  useEffect(() => {
    let wanted = true
    load().then(
      (find) => wanted && setState({ find, failed: false }),
      () => wanted && setState({ find: null, failed: true }),
    )
    return () => {
      wanted = false
    }
  }, [])
  return state
}
