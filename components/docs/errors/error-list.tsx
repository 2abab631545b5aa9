import './errors.css'
import { anchorOfPrinter } from '@/content/errors/pages'
import type { PrinterTexts } from '@/content/errors/printer-texts'
import { FilterList } from '../filter/filter-list'
import { Cite } from '../cite'
import { ErrorLinks } from './error-links'
import { ErrorWords } from './error-words'

/** The messages of some printers, one entry each with an address of its own. */
export const ErrorList = ({ printed }: { readonly printed: readonly PrinterTexts[] }) => (
  <FilterList label="Search this page" placeholder="aud, expired, 403" nouns={['message', 'messages']}>
    {printed.map((printer) => (
      <section key={printer.id} data-group={printer.name} className="errors-group">
        <PrinterHead printer={printer} />
        <ul className="errors">
          {printer.texts.map((entry) => (
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
              <p className="error-links" data-unsearched>
                <ErrorLinks step={entry.step} scenario={entry.scenario} />
                {entry.source && entry.source !== printer.source ? <Cite id={entry.source} /> : null}
              </p>
            </li>
          ))}
        </ul>
      </section>
    ))}
  </FilterList>
)

/** Who prints them, and where they were read: said once for all that name no source of their own. */
function PrinterHead({ printer: { id, name, source, texts } }: { readonly printer: PrinterTexts }) {
  const own = texts.filter((text) => text.source !== undefined && text.source !== source).length
  const anchor = anchorOfPrinter(id)
  return (
    <div data-unsearched>
      <h2 id={anchor}>
        <a href={`#${anchor}`}>{name}</a>
      </h2>
      {own < texts.length ? (
        <p className="errors-source">
          Source{own > 0 ? ' of those that name no other' : ''}: <Cite id={source} />
        </p>
      ) : null}
    </div>
  )
}
