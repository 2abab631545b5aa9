import { useCallback } from 'react'
import { basePath } from '../site/base-path'
import { ListField } from '../ui/list-field'
import { useListBox } from '../ui/use-list-box'
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
  const look = useCallback((query: string) => (find && query ? find(query) : nothing), [find])
  const { query, found, count, field, list, option } = useListBox({
    look,
    countOf: (results) => results.length,
    isFinal: () => find !== null || failed,
    onEscape: onLeave,
  })

  return (
    <>
      <ListField label="Search the site" placeholder="aud, confused deputy, 401, invalid_token, keycloak" {...field} />
      <p className="list-count" role="status">
        {failed
          ? 'The search could not be fetched. Look at the connection and open it again.'
          : counted(count, query, find !== null)}
      </p>
      <div {...list} role="listbox" aria-label="Results" className="list-box">
        {found.map((result, place) => (
          <Option
            key={result.entry.path + result.entry.kind + result.entry.title}
            option={option(place)}
            found={result}
            onLeave={onLeave}
          />
        ))}
      </div>
    </>
  )
}

const nothing: readonly Found[] = []

function counted(count: number, query: string, ready: boolean): string {
  if (query === '') return 'Pages, checks, examples, claims and messages.'
  if (!ready) return 'Fetching the index …'
  if (count === 0) return 'Nothing has these words.'
  return count === 1 ? '1 result' : `${count} results`
}

interface OptionProps {
  readonly option: ReturnType<ReturnType<typeof useListBox>['option']>
  readonly found: Found
  readonly onLeave: () => void
}

function Option({ option, found: { entry, title, passage }, onLeave }: OptionProps) {
  const elsewhere = /^https:/.test(entry.path)
  return (
    <a
      {...option}
      role="option"
      href={elsewhere ? entry.path : `${basePath}${entry.path}`}
      className="list-option"
      onClick={onLeave}
    >
      <span className="list-title">
        <Marked pieces={title} />
      </span>
      <span className="list-aside">
        {kinds[entry.kind]}
        {elsewhere ? ' ↗' : null}
      </span>
      {entry.where ? <span className="list-about search-where">{entry.where}</span> : null}
      <span className="list-about">
        <Marked pieces={passage} />
      </span>
    </a>
  )
}

function Marked({ pieces }: { readonly pieces: readonly Piece[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text never change places
  return pieces.map(({ text, hit }, at) => (hit ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>))
}
