import { statementsOf } from '@/content/sources/statements'
import { LookedUp } from '../cite'

/** Every source of the page once, by its address, with the day on which it was looked up last. */
export function ProductSources({ product }: { readonly product: string }) {
  const newest = statementsOf(product).toSorted((a, b) => b.checked.localeCompare(a.checked))
  const sources = newest.filter(({ href }, at) => newest.findIndex((other) => other.href === href) === at)
  return (
    <ul className="issuer-sources" data-unsearched>
      {sources.map(({ href, checked, mark }) => (
        <li key={href}>
          <a href={href} className="cite-link">
            {href.replace(/^https:\/\/(www\.)?/, '')}
          </a>{' '}
          <LookedUp checked={checked} mark={mark} />
        </li>
      ))}
    </ul>
  )
}
