import { useCallback, useId } from 'react'
import { hasWords } from '@/lib/search/has-words'
import { fetchJson } from '../../site/fetch-json'
import { ListField } from '../../ui/list-field'
import { loadOnce } from '../../ui/load-once'
import { useLoaded } from '../../ui/use-loaded'
import { placesOf, useListBox } from '../../ui/use-list-box'
import type { Listed, ListedGroup } from './list'

interface ExampleListProps {
  readonly current: string | null
  readonly onChoose: (id: string) => void
}

/**
 * A combobox whose list is always open, by the ARIA pattern: the focus stays in the search field, the arrow keys
 * move the active option, Enter takes it.
 */
export function ExampleList({ current, onChoose }: ExampleListProps) {
  const { value, failed } = useLoaded(fetchList)
  const groups = value ?? noGroups
  const look = useCallback(
    (query: string) =>
      groups
        .map((group) => ({ ...group, examples: group.examples.filter((example) => hasWords(textOf(example), query)) }))
        .filter(({ examples }) => examples.length > 0),
    [groups],
  )
  const { found, count, field, list, option } = useListBox({
    look,
    countOf,
    isFinal: (count) => count > 0 || value !== null || failed,
    first: (found, query) =>
      query === '' ? found.flatMap(({ examples }) => examples).findIndex(({ id }) => id === current) : 0,
  })
  const places = placesOf(found.map(({ examples }) => examples.length))
  const id = useId()
  return (
    <>
      <ListField label="Search the examples" placeholder="confused, aud, slash, expired, keycloak" {...field} />
      <p className="list-count" role="status">
        {failed
          ? 'The list could not be fetched. Look at the connection and open it again.'
          : count === 0
            ? groups.length === 0
              ? ''
              : 'No example has all of these words. Try one, such as aud or expired.'
            : count === 1
              ? '1 example'
              : `${count} examples`}
      </p>
      {/* The focus stays in the field, which moves the options. */}
      <div {...list} role="listbox" aria-label="Examples" className="list-box examples-list">
        {found.map((group, i) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options, which has no element of its own
          <div key={group.id} role="group" aria-labelledby={`${id}-group-${group.id}`}>
            <p id={`${id}-group-${group.id}`} className="examples-group" role="presentation">
              {group.title}
            </p>
            {group.examples.map((example, j) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the field has the keys and the focus
              <div
                key={example.id}
                {...option((places[i] ?? 0) + j)}
                role="option"
                aria-current={example.id === current || undefined}
                className="list-option examples-option"
                data-id={example.id}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => onChoose(example.id)}
              >
                <span className="list-title examples-title">{example.title}</span>
                <span className="examples-stamp" data-outcome={example.outcome} data-risky={example.risky}>
                  <b>{example.outcome}</b> <small>{example.detail}</small>
                </span>
                <span className="list-about">{example.story}</span>
              </div>
            ))}
          </div>
        ))}
      </div>
    </>
  )
}

const countOf = (groups: readonly ListedGroup[]) => groups.reduce((sum, { examples }) => sum + examples.length, 0)

const textOf = ({ id, title, story, outcome, detail, words }: Listed) =>
  `${id} ${title} ${story} ${outcome} ${detail} ${words}`

const fetchList = loadOnce(() => fetchJson<readonly ListedGroup[]>('/examples.json'))

const noGroups: readonly ListedGroup[] = []
