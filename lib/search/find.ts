import MiniSearch, { type SearchResult } from 'minisearch'
import type { Entry, Kind } from './entry'
import { excerpt, type Piece, pieces } from './excerpt'
import { type Asked, askedOf, wholeOf } from './asked'

export interface Found {
  readonly entry: Entry
  readonly title: readonly Piece[]
  /** The passage around the first word that was found, or the beginning. */
  readonly passage: readonly Piece[]
}

/** The best first; of these kinds alone, where any are named. */
export type Find = (query: string, kinds?: readonly Kind[]) => readonly Found[]

const most = 40

/** With fewer that have every word, those that have most of them follow. */
const few = 8

/** What somebody who types a name is most likely after; examples are many and alike. */
const weights: Readonly<Record<Kind, number>> = {
  page: 1.6,
  check: 1.5,
  claim: 1.5,
  term: 1.4,
  error: 1.2,
  section: 1.1,
  product: 1.1,
  reason: 0.9,
  example: 0.7,
}

/** A long table has every word somewhere, and answers no question by itself. In characters. */
const long = 5000

/** A search over these entries. Indexing them takes a moment, and is done in slices. */
export async function finder(entries: readonly Entry[]): Promise<Find> {
  const search = new MiniSearch<Entry & { id: number }>({
    fields: ['title', 'where', 'text', 'words'],
    searchOptions: {
      boost: { title: 5, words: 3 },
      prefix: (term) => term.length > 1,
      // A number that is off by one is another code.
      fuzzy: (term) => (term.length > 4 && !/\d/.test(term) ? 0.2 : false),
      weights: { fuzzy: 0.2, prefix: 0.6 },
      boostDocument: (id) => {
        const entry = entries[id]
        return entry ? weights[entry.kind] * (entry.text.length > long ? 0.3 : 1) : 1
      },
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
  return (query, kinds) => {
    const ofKind = kinds && {
      filter: ({ id }: SearchResult) => kinds.some((kind) => kind === entries[id]?.kind),
    }
    const asked = askedOf(query)
    const queries = asked.words.map((spellings) => ({ combineWith: 'OR' as const, queries: [...spellings] }))
    const having = (combineWith: 'AND' | 'OR') =>
      queries.length === 0 ? [] : sorted(search.search({ combineWith, queries }, ofKind), asked)
    const every = having('AND')
    if (every.length >= few) return every.slice(0, most).flatMap(found)
    const ids = new Set(every.map(({ id }) => id))
    const rest = having('OR').filter(
      (result) => !ids.has(result.id) && (every.length === 0 || shareOf(asked, result) > 1 / 2),
    )
    return [...every, ...rest].slice(0, most).flatMap(found)
  }

  function sorted(results: readonly SearchResult[], asked: Asked): readonly SearchResult[] {
    const worth = new Map(
      results.map((result) => {
        const entry = entries[result.id]
        return [result, result.score * shareOf(asked, result) ** 2 * (entry ? inOnePiece(entry, asked) : 1)]
      }),
    )
    return results.toSorted((a, b) => (worth.get(b) ?? 0) - (worth.get(a) ?? 0))
  }
}

/** How many of the words an entry has, of all. */
const shareOf = ({ words }: Asked, { queryTerms }: SearchResult): number =>
  words.filter((spellings) => spellings.some((word) => queryTerms.includes(word))).length / words.length

/** What is called so goes before what says it, and that before what has the words here and there. */
function inOnePiece(entry: Entry, { phrase, whole, words }: Asked): number {
  const { kind, title, text } = entry
  // Whoever types a title means it, however little most of its words say.
  if (whole !== phrase && wholeOf(title) === whole) return 8
  const called = title.toLowerCase()
  const isNamed = namesOf(entry).includes(phrase)
  if (isNamed && kind === 'product') return 16 // whatever else has the name in its own
  if (isNamed && kind === 'page') return 6 // more than a word about it
  if (isNamed || called === phrase) return 4
  const share = titleShare(called, words)
  const partly = 1 + share
  // The texts of errors are many and long, and meant for whoever has one of them.
  if (kind === 'error' && !mostly(called, words)) return partly / 3
  if (words.length === 1 && !/\p{P}/u.test(phrase)) return partly
  if (called.includes(phrase) || (share === 1 && words.every((spellings) => has(called, spellings)))) return 3
  return text.toLowerCase().includes(phrase) ? partly * 1.5 : partly
}

/** Short names: of a page its slug, in words as well; of what has a name, what else it is called. */
const namesOf = ({ kind, words = '' }: Entry): readonly string[] =>
  kind === 'term' || kind === 'check' || kind === 'claim' || kind === 'section' || kind === 'product'
    ? words.split('\n')
    : kind === 'page'
      ? words.split(' ').flatMap((w) => [w, w.replaceAll('-', ' ')])
      : []

/** How much of a title was typed, from 0 to 1. */
function titleShare(called: string, words: Asked['words']): number {
  const parts = askedOf(called).words.map(([word = '']) => word)
  if (parts.length === 0) return 0
  return parts.filter((part) => words.some((spellings) => spellings.includes(part))).length / parts.length
}

/** Whether most of what was typed stands in the title. */
const mostly = (called: string, words: Asked['words']): boolean =>
  words.filter((spellings) => has(called, spellings)).length > words.length / 2

const has = (text: string, spellings: readonly string[]) => spellings.some((word) => text.includes(word))
