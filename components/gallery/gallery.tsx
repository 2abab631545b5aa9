'use client'
import './gallery.css'
import { useDeferredValue } from 'react'
import { hasWords } from '@/lib/search/has-words'
import { Card } from './card'
import { type CardData, findsIn, type Shelf, textOf } from './card-data'
import { type Filter, FilterBar } from './filter-bar'
import { useFilter } from './use-filter'

/** All scenarios by shelf. Without scripts everything is there; the filter, which the address holds, only hides. */
export function Gallery({ shelves }: { readonly shelves: readonly Shelf[] }) {
  const [filter, setFilter] = useFilter((words) => findsIn(shelves, words))
  const applied = useDeferredValue(filter)
  const shown = shelves
    .map((shelf) => ({ ...shelf, cards: shelf.cards.filter((card) => fits(card, shelf, applied)) }))
    .filter(({ cards }) => cards.length > 0)
  const count = shown.reduce((sum, { cards }) => sum + cards.length, 0)
  return (
    <>
      <FilterBar filter={filter} count={count} onChange={setFilter} />
      <nav aria-label="Groups" className="mt-4 text-md" data-noprint>
        <ul className="grid gap-x-6 gap-y-1 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-4">
          {shown.map(({ id, title, cards }) => (
            <li key={id}>
              <a href={`#shelf-${id}`} className="text-accent underline underline-offset-2">
                {title}
              </a>{' '}
              <span className="text-sm text-soft">{cards.length}</span>
            </li>
          ))}
        </ul>
      </nav>
      {shown.map(({ id, title, cards }) => (
        <section key={id} className="mt-10" aria-labelledby={`shelf-${id}`}>
          <h2 id={`shelf-${id}`} className="text-xl font-semibold">
            {title}
          </h2>
          <ul className="example-cards">
            {cards.map((card) => (
              <li key={card.id} id={card.id}>
                <Card card={card} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {count === 0 ? (
        <p className="mt-10 text-soft">
          No example has all of these words. Try one, such as <q>aud</q>, <q>slash</q> or <q>expired</q>.
        </p>
      ) : null}
    </>
  )
}

/** Every word must occur somewhere on the card or its shelf. */
function fits(card: CardData, shelf: Shelf, { text, outcome }: Filter): boolean {
  if (outcome && card.outcome !== outcome) return false
  return hasWords(textOf(card, shelf), text)
}
