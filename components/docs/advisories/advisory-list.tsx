import './advisories.css'
import { PlaygroundLink } from '@/components/site/playground-link'
import { type Advisory, advisories } from '@/content/advisories'
import { scenarioById } from '@/content/catalog'
import { CheckRef } from '../check-ref'
import { Cite } from '../cite'
import { FilterList } from '../filter/filter-list'

const sides = { accepts: 'accepts tokens', writes: 'writes tokens', sends: 'sends credentials' } as const

/** Every advisory, newest first, with an anchor for each. */
export function AdvisoryList() {
  return (
    <FilterList label="Filter" placeholder="Python, fast-jwt, CVE-2026, accepts" nouns={['advisory', 'advisories']}>
      <ol className="advisories">
        {advisories.map((advisory) => (
          <li
            key={advisory.id}
            id={advisory.id}
            data-item
            data-search="section"
            data-search-title={`${advisory.ids[0]}: ${advisory.product}`}
            className="advisory"
          >
            <Entry advisory={advisory} />
          </li>
        ))}
      </ol>
    </FilterList>
  )
}

function Entry({ advisory }: { readonly advisory: Advisory }) {
  const { id, ids, product, published, affected, fixed, says, remedy, side, check, scenario, sources } = advisory
  return (
    <>
      <p className="advisory-head">
        <a href={`#${id}`} className="advisory-id">
          {ids[0]}
        </a>{' '}
        <span>{product}</span>
        <span className="advisory-side">{sides[side]}</span>
        <time dateTime={published}>{published}</time>
      </p>
      {ids.length > 1 ? <p className="advisory-soft">Also {ids.slice(1).join(', ')}</p> : null}
      <p>
        {says} {remedy ? <b>{remedy}</b> : null}
      </p>
      <p className="advisory-soft">
        Affected: {affected}. Fixed: {fixed}.
      </p>
      <p className="advisory-soft">
        {check ? (
          <>
            Our check: <CheckRef id={check}>{check}</CheckRef>.{' '}
          </>
        ) : (
          'No check of a server’s stands for it. '
        )}
        {scenario ? (
          <>
            Example:{' '}
            <PlaygroundLink fragment={`scenario=${scenario}`} className="check-ref">
              {scenarioById(scenario).title}
            </PlaygroundLink>
            .{' '}
          </>
        ) : null}
        {sources.map((source) => (
          <Cite key={source} id={source} />
        ))}
      </p>
    </>
  )
}
