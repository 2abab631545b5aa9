import { useDeferredValue, useEffect, useId, useRef, useState } from 'react'
import { hasWords } from '@/lib/search/has-words'
import { fetchJson } from '../../site/fetch-json'
import { ListField } from '../../ui/list-field'
import { loadOnce } from '../../ui/load-once'
import { useLoaded } from '../../ui/use-loaded'
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
  const [text, setText] = useState('')
  const [active, setActive] = useState(current)
  const words = useDeferredValue(text)
  const list = useRef<HTMLDivElement>(null)
  const id = useId()
  const shown = groups
    .map((group) => ({ ...group, examples: group.examples.filter((example) => hasWords(textOf(example), words)) }))
    .filter(({ examples }) => examples.length > 0)
  const order = shown.flatMap(({ examples }) => examples.map((example) => example.id))
  const at = active === null ? -1 : order.indexOf(active)
  const optionId = (example: string) => `${id}-${example}`

  // biome-ignore lint/correctness/useExhaustiveDependencies: also once the list has come
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [active, groups])

  const choose = () => {
    const chosen = order[at]
    if (chosen !== undefined) onChoose(chosen)
  }
  const search = (next: string) => {
    setText(next)
    const first = groups.flatMap(({ examples }) => examples).find((example) => hasWords(textOf(example), next))
    setActive(next.trim() === '' ? current : (first?.id ?? null))
  }
  return (
    <>
      <ListField
        label="Search the examples"
        placeholder="confused, aud, slash, expired, keycloak"
        text={text}
        onText={search}
        list={`${id}-list`}
        active={at < 0 ? undefined : optionId(order[at] ?? '')}
        at={at}
        count={order.length}
        onMove={(to) => setActive(order[to] ?? null)}
        onEnter={choose}
      />
      <p className="examples-count" role="status">
        {failed
          ? 'The list could not be fetched. Look at the connection and open it again.'
          : order.length === 0
            ? groups.length === 0
              ? ''
              : 'No example has all of these words. Try one, such as aud or expired.'
            : order.length === 1
              ? '1 example'
              : `${order.length} examples`}
      </p>
      {/* The focus stays in the field, which moves the options. */}
      <div ref={list} id={`${id}-list`} role="listbox" aria-label="Examples" className="examples-list" tabIndex={-1}>
        {shown.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options, which has no element of its own
          <div key={group.id} role="group" aria-labelledby={`${id}-group-${group.id}`}>
            <p id={`${id}-group-${group.id}`} className="examples-group" role="presentation">
              {group.title}
            </p>
            {group.examples.map((example) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the field has the keys and the focus
              <div
                key={example.id}
                id={optionId(example.id)}
                role="option"
                aria-selected={example.id === active}
                aria-current={example.id === current || undefined}
                className="examples-option"
                data-id={example.id}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => onChoose(example.id)}
              >
                <span className="examples-title">{example.title}</span>
                <span className="examples-stamp" data-outcome={example.outcome} data-risky={example.risky}>
                  <b>{example.outcome}</b> <small>{example.detail}</small>
                </span>
                <span className="examples-story">{example.story}</span>
              </div>
            ))}
          </div>
        ))}
      </div>
    </>
  )
}

const textOf = ({ id, title, story, outcome, detail, words }: Listed) =>
  `${id} ${title} ${story} ${outcome} ${detail} ${words}`

const fetchList = loadOnce(() => fetchJson<readonly ListedGroup[]>('/examples.json'))

const noGroups: readonly ListedGroup[] = []
