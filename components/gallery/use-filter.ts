import { useEffect, useState } from 'react'
import { type Filter, outcomes } from './filter-bar'

const none: Filter = { text: '', outcome: null }

/**
 * The filter, which the address holds as `?q=…&outcome=…`, so that it can be linked and Back returns to it. It is
 * read after the first paint: the page is the same file for every filter.
 */
export function useFilter(): readonly [Filter, (filter: Filter) => void] {
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
      history.replaceState(history.state, '', addressOf(next))
    },
  ]
}

function filterOf(query: URLSearchParams): Filter {
  return {
    text: (query.get('q') ?? '').slice(0, 200),
    outcome: outcomes.find((outcome) => outcome === query.get('outcome')) ?? null,
  }
}

function addressOf({ text, outcome }: Filter): string {
  const query = new URLSearchParams({ ...(text && { q: text }), ...(outcome && { outcome }) }).toString()
  return `${location.pathname}${query && `?${query}`}`
}
