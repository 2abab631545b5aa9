import type { Entry } from '@/lib/search/entry'
import { type Find, finder } from '@/lib/search/find'
import { fetchJson } from '../site/fetch-json'
import { loadOnce } from '../ui/load-once'
import { useLoaded } from '../ui/use-loaded'

const loadFind = loadOnce(() => fetchJson<readonly Entry[]>('/search.json').then(finder))

/** The search, once it is there; the index is fetched once for all openings. */
export function useFind(): { readonly find: Find | null; readonly failed: boolean } {
  const { value: find, failed } = useLoaded(loadFind)
  return { find, failed }
}
