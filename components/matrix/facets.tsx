import { memo } from 'react'
import type { Counts } from '@/lib/matrix/summary'
import type { View } from '@/lib/matrix/view'
import { isLetIn, lookWords } from './look-words'

interface FacetsProps {
  readonly counts: Counts
  readonly view: View
  readonly onView: (view: View) => void
  readonly live: boolean
}

const lists = [
  { of: 'issuers', by: 'issuer', title: 'By issuer', unit: 'Tokens', exact: true },
  { of: 'audiences', by: 'audience', title: 'By audience', unit: 'Tokens', exact: true },
  { of: 'steps', by: 'step', title: 'By deciding step', unit: 'Cells', exact: false },
] as const

/** What is counted: a verdict as its cell says it, a step or a name as a value. */
function FacetWords({ by, value }: { readonly by: (typeof lists)[number]['by']; readonly value: string }) {
  if (by === 'step' && isLetIn(value)) return lookWords[value]
  return <code>{value === '' ? 'names none' : value}</code>
}

/** What the rows shown have in common; each filters by it. */
export const Facets = memo(function Facets({ counts, view, onView, live }: FacetsProps) {
  return (
    <div className="matrix-facets">
      {lists.map(({ of, by, title, unit, exact }) => (
        <section key={of} aria-label={title}>
          <h3>
            {title} <small>{unit.toLowerCase()}</small>
          </h3>
          <ul>
            {counts[of].first.map(({ value, tokens }) => {
              const filter = exact ? `=${value}` : value
              const on = view.filters[by] === filter
              return (
                <li key={value}>
                  {live && value !== '' ? (
                    <button
                      type="button"
                      className="matrix-facet"
                      aria-pressed={on}
                      onClick={() => onView({ ...view, filters: { ...view.filters, [by]: on ? '' : filter } })}
                    >
                      <FacetWords by={by} value={value} />
                    </button>
                  ) : (
                    <FacetWords by={by} value={value} />
                  )}
                  <span>{tokens.toLocaleString('en')}</span>
                </li>
              )
            })}
            {counts[of].others.values > 0 ? (
              <li>
                {counts[of].others.values.toLocaleString('en')} more
                <span>{counts[of].others.tokens.toLocaleString('en')}</span>
              </li>
            ) : null}
          </ul>
        </section>
      ))}
    </div>
  )
})
