import './errors.css'
import { printerTexts } from '@/content/errors'
import { FilterList } from '../filter/filter-list'
import { Cite } from '../cite'
import { ErrorLinks } from './error-links'
import { ErrorWords } from './error-words'

/** Every known message, one entry each, folded by who prints it: a search in the page and links still open them. */
export function ErrorList() {
  return (
    <FilterList label="Search the list" placeholder="aud, scope, 403, FastMCP" nouns={['message', 'messages']}>
      {printerTexts.map(({ id, name, source, texts }) => (
        <details key={id} id={`printed-by-${id}`} data-group={name} className="errors-group">
          <summary data-count={texts.length}>
            <h3>{name}</h3>
          </summary>
          <ul className="errors">
            {texts.map((entry) => (
              <li
                key={entry.id}
                id={entry.id}
                data-item
                data-search="error"
                data-search-title={entry.text}
                className="error-entry"
              >
                <a href={`#${entry.id}`} className="error-text">
                  <ErrorWords text={entry.text} />
                </a>
                <p>
                  {entry.means} {entry.fix}
                </p>
                <p className="error-links">
                  <ErrorLinks step={entry.step} scenario={entry.scenario} />
                  <Cite id={entry.source ?? source} />
                </p>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </FilterList>
  )
}
