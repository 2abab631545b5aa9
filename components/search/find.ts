import MiniSearch, { type SearchResult } from 'minisearch'
import type { Entry, Kind } from './entry'
import { excerpt, type Piece, pieces } from './excerpt'

export interface Found {
  readonly entry: Entry
  readonly title: readonly Piece[]
  /** The passage around the first word that was found, or the beginning. */
  readonly passage: readonly Piece[]
}

export type Find = (query: string) => readonly Found[]

const most = 40

/** What somebody who types a name is most likely after; examples are many and alike. */
const weights: Readonly<Record<Kind, number>> = {
  page: 1.6,
  check: 1.5,
  claim: 1.5,
  term: 1.4,
  error: 1.2,
  section: 1.1,
  reason: 0.9,
  example: 0.7,
}

/** A search over these entries. Indexing them takes a moment, and is done in slices. */
export async function finder(entries: readonly Entry[]): Promise<Find> {
  const search = new MiniSearch<Entry & { id: number }>({
    fields: ['title', 'where', 'text', 'words'],
    searchOptions: {
      boost: { title: 5, words: 2 },
      prefix: (term) => term.length > 1,
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
      weights: { fuzzy: 0.2, prefix: 0.6 },
      boostDocument: (id) => weights[entries[id]?.kind ?? 'section'],
    },
  })
  await search.addAllAsync(
    entries.map((entry, id) => ({ ...entry, id })),
    { chunkSize: 200 },
  )
  const found = ({ id, match }: SearchResult): Found | [] => {
    const entry = entries[id]
    if (!entry) return []
    const words = Object.keys(match)
    return { entry, title: pieces(entry.title, words), passage: excerpt(entry.text, words) }
  }
  return (query) => {
    const all = search.search(query, { combineWith: 'AND' })
    const results = all.length > 0 ? all : search.search(query, { combineWith: 'OR' })
    return results.slice(0, most).flatMap(found)
  }
}
