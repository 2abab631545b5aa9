import { useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react'
import { basePath } from '../site/base-path'
import { ListField } from '../ui/list-field'
import { useEnter } from '../ui/use-enter'
import { kinds } from '@/lib/search/entry'
import type { Piece } from '@/lib/search/excerpt'
import type { Found } from '@/lib/search/find'
import { useFind } from './use-find'

/**
 * A combobox whose list is always open, by the ARIA pattern: the focus stays in the field, the arrow keys move the
 * active option, Enter follows it. The options are links, so that a mouse can open them in another tab.
 */
export function SearchList({ onLeave }: { readonly onLeave: () => void }) {
  const { find, failed } = useFind()
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const asked = text.trim().slice(0, 200)
  const query = useDeferredValue(asked)
  const results = useMemo(() => (find && query ? find(query) : []), [find, query])
  const list = useRef<HTMLDivElement>(null)
  const id = useId()
  const optionId = (place: number) => `${id}-${place}`
  const activeOption = () => list.current?.querySelector<HTMLAnchorElement>('[aria-selected="true"]')

  const { enter, forget } = useEnter(query === asked && (find !== null || failed), () => activeOption()?.click())

  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another option is the active one
  useEffect(() => {
    activeOption()?.scrollIntoView({ block: 'nearest' })
  }, [at, results])

  return (
    <>
      <ListField
        label="Search the site"
        placeholder="aud, confused deputy, 401, invalid_token, keycloak"
        text={text}
        onText={(typed) => {
          forget()
          setText(typed)
          setAt(0)
        }}
        list={`${id}-list`}
        active={results.length > 0 ? optionId(at) : undefined}
        at={at}
        count={results.length}
        onMove={setAt}
        onEnter={enter}
        onEscape={onLeave}
      />
      <p className="search-count" role="status">
        {failed
          ? 'The search could not be fetched. Look at the connection and open it again.'
          : counted(results.length, query, find !== null)}
      </p>
      <div ref={list} id={`${id}-list`} role="listbox" aria-label="Results" className="search-results" tabIndex={-1}>
        {results.map((found, place) => (
          <Option
            key={found.entry.path + found.entry.kind + found.entry.title}
            id={optionId(place)}
            found={found}
            active={place === at}
            onLeave={onLeave}
          />
        ))}
      </div>
    </>
  )
}

function counted(count: number, query: string, ready: boolean): string {
  if (query === '') return 'Pages, checks, examples, claims and messages.'
  if (!ready) return 'Fetching the index …'
  if (count === 0) return 'Nothing has these words.'
  return count === 1 ? '1 result' : `${count} results`
}

interface OptionProps {
  readonly id: string
  readonly found: Found
  readonly active: boolean
  readonly onLeave: () => void
}

function Option({ id, found: { entry, title, passage }, active, onLeave }: OptionProps) {
  const elsewhere = /^https:/.test(entry.path)
  return (
    <a
      id={id}
      href={elsewhere ? entry.path : `${basePath}${entry.path}`}
      role="option"
      aria-selected={active}
      tabIndex={-1}
      className="search-option"
      onClick={onLeave}
    >
      <span className="search-title">
        <Marked pieces={title} />
      </span>
      <span className="search-kind">
        {kinds[entry.kind]}
        {elsewhere ? ' ↗' : null}
      </span>
      {entry.where ? <span className="search-where">{entry.where}</span> : null}
      <span className="search-passage">
        <Marked pieces={passage} />
      </span>
    </a>
  )
}

function Marked({ pieces }: { readonly pieces: readonly Piece[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text never change places
  return pieces.map(({ text, hit }, at) => (hit ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>))
}
