import { useEffect, useState } from 'react'
import { longestSearch } from '@/lib/search/has-words'
import { type Filter, outcomes } from './filter-bar'
import { replaceAddress } from './replace-address'

const none: Filter = { text: '', outcome: null }

/**
 * The filter, which the address holds as `?q=…&outcome=…`, so that it can be linked and Back returns to it. It is
 * read after the first paint: the page is the same file for every filter.
 */
export function useFilter(finds: Finds): readonly [Filter, (filter: Filter) => void] {
  const [filter, setFilter] = useState(none)
  useEffect(() => {
    const read = () => setFilter(filterOf(new URLSearchParams(location.search)))
    if (location.search !== '') read()
    addEventListener('popstate', read)
    return () => removeEventListener('popstate', read)
  }, [])
  return [
    filter,
    (next) => {
      setFilter(next)
      // Also what lies before and behind it in the history stays as it is: typing makes no entries.
      replaceAddress(addressOf(next, finds))
    },
  ]
}

function filterOf(query: URLSearchParams): Filter {
  return {
    text: (query.get('q') ?? '').slice(0, longestSearch),
    outcome: outcomes.find((outcome) => outcome === query.get('outcome')) ?? null,
  }
}

/** Whether some scenario has all of these words. */
export type Finds = (words: string) => boolean

const addressOf = (filter: Filter, finds: Finds): string => {
  const query = queryOf(filter, finds)
  return `${location.pathname}${query && `?${query}`}`
}

/**
 * A query goes to the host with the next load, so nothing secret may stand in it, however short: only words that a
 * scenario of this site has are in it, for they are published already.
 */
export function queryOf({ text, outcome }: Filter, finds: Finds): string {
  const isWords = text.length <= longestSearch && finds(text)
  return new URLSearchParams({ ...(text && isWords && { q: text }), ...(outcome && { outcome }) }).toString()
}
