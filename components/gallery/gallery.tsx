'use client'
import { useDeferredValue, useState } from 'react'
import { Card } from './card'
import type { CardData, Shelf } from './card-data'
import { type Filter, FilterBar } from './filter-bar'

/** All scenarios by shelf. Without scripts everything is there; the filter only hides. */
export function Gallery({ shelves }: { readonly shelves: readonly Shelf[] }) {
  const [filter, setFilter] = useState<Filter>({ text: '', outcome: null })
  const applied = useDeferredValue(filter)
  const shown = shelves
    .map((shelf) => ({ ...shelf, cards: shelf.cards.filter((card) => fits(card, shelf.title, applied)) }))
    .filter(({ cards }) => cards.length > 0)
  const count = shown.reduce((sum, { cards }) => sum + cards.length, 0)
  return (
    <>
      <FilterBar filter={filter} count={count} onChange={setFilter} />
      {shown.map(({ id, title, cards }) => (
        <section key={id} className="mt-10" aria-labelledby={`shelf-${id}`}>
          <h2 id={`shelf-${id}`} className="text-xl font-semibold">
            {title}
          </h2>
          <ul className="mt-4 grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
            {cards.map((card) => (
              <li
                key={card.id}
                id={card.id}
                // Cards out of sight are not laid out.
                className="[contain-intrinsic-size:auto_196px] [content-visibility:auto]"
              >
                <Card card={card} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {count === 0 ? (
        <p className="mt-10 text-soft">
          No scenario has all of these words. Try one, such as <q>aud</q>, <q>slash</q> or <q>expired</q>.
        </p>
      ) : null}
    </>
  )
}

/** Every word must occur somewhere on the card or its shelf. */
function fits(card: CardData, shelf: string, { text, outcome }: Filter): boolean {
  if (outcome && card.outcome !== outcome) return false
  const haystack = `${card.id} ${card.title} ${card.story} ${card.server} ${card.detail} ${shelf}`.toLowerCase()
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => haystack.includes(word))
}
