import './palette.css'
import { useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { ownListNow } from '../servers/own-list'
import type { Find } from '@/lib/search/find'
import { useFind } from '../search/use-find'
import { basePath } from '../site/base-path'
import { themeNow, themes } from '../site/theme'
import { ListField } from '../ui/list-field'
import { useEnter } from '../ui/use-enter'
import { commandsNow } from './commands'
import { type Entry, type FoundOf, type Group, groups, groupsFor, searched } from './entries'

/**
 * A combobox whose list is always open, by the ARIA pattern: the focus stays in the field, the keys move the active
 * option, Enter takes it. What leads to another page is a link, so that a mouse can open it in another tab.
 */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const [here] = useState(hereNow)
  const { find, failed } = useFind()
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const asked = text.trim().slice(0, 200)
  const query = useDeferredValue(asked)
  const shown = useMemo(() => groupsFor(query, foundBy(find, query), here), [find, query, here])
  const starts = startsOf(shown)
  const count = shown.reduce((sum, { entries }) => sum + entries.length, 0)
  const list = useRef<HTMLDivElement>(null)
  const id = useId()
  const optionId = (place: number) => `${id}-${place}`
  const activeOption = () => list.current?.querySelector<HTMLElement>('[aria-selected="true"]')

  const { enter, forget } = useEnter(query === asked && (count > 0 || find !== null || failed), () =>
    activeOption()?.click(),
  )

  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another option is the active one
  useEffect(() => {
    // The first one has the name of its group above it.
    if (at === 0) list.current?.scrollTo(0, 0)
    else activeOption()?.scrollIntoView({ block: 'nearest' })
  }, [at, shown])

  const take = ({ does }: Entry) => {
    // The focus is back where it was before the command moves it on.
    flushSync(onClose)
    if ('command' in does) commandsNow.get(does.command)?.(does.of)
  }
  return (
    <>
      <ListField
        label="Commands, servers, settings, checks, examples and docs"
        placeholder={here.offered.has('setting') ? 'copy, billing, tolerance, dpop, expired' : 'theme, dpop, expired'}
        text={text}
        onText={(typed) => {
          forget()
          setText(typed)
          setAt(0)
        }}
        list={`${id}-list`}
        active={count > 0 ? optionId(at) : undefined}
        at={at}
        count={count}
        onMove={setAt}
        onEnter={enter}
        onEscape={onClose}
      />
      <p className="search-count" role="status">
        {says(count, query, find !== null, failed)}
      </p>
      <div ref={list} id={`${id}-list`} role="listbox" aria-label="Commands" className="search-results" tabIndex={-1}>
        {shown.map((group, i) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options, which has no element of its own
          <div key={group.id} role="group" aria-labelledby={`${id}-${group.id}`}>
            <p id={`${id}-${group.id}`} className="command-group" role="presentation">
              {groups[group.id]}
            </p>
            {group.entries.map((entry, j) => {
              const place = (starts[i] ?? 0) + j
              return (
                <Option
                  key={place}
                  id={optionId(place)}
                  entry={entry}
                  active={place === at}
                  onTake={() => take(entry)}
                />
              )
            })}
          </div>
        ))}
      </div>
    </>
  )
}

const hereNow = () => ({
  offered: new Set(commandsNow.keys()),
  theme: themeNow(),
  themes,
  apple: /Mac|iP/.test(navigator.platform),
  basePath,
  own: ownListNow().list.map(({ server }) => server),
})

function foundBy(find: Find | null, query: string): FoundOf {
  const of = (group: keyof FoundOf) => (find && query ? find(query, searched[group]).map(({ entry }) => entry) : [])
  return { checks: of('checks'), examples: of('examples'), docs: of('docs') }
}

/** How many options stand before each group. */
const startsOf = (shown: readonly Group[]): readonly number[] =>
  shown.map((_, i) => shown.slice(0, i).reduce((sum, { entries }) => sum + entries.length, 0))

function says(count: number, query: string, ready: boolean, failed: boolean): string {
  if (query === '') return 'Type for examples, checks and pages of the docs as well.'
  const lost = failed ? ' Examples, checks and docs could not be fetched: look at the connection.' : ''
  if (count === 0 && !ready && !failed) return 'Fetching the index …'
  if (count === 0) return lost.trim() || 'Nothing has these words. Try one of them, such as theme, scope or expired.'
  return `${count === 1 ? '1 entry' : `${count} entries`}.${lost}`
}

interface OptionProps {
  readonly id: string
  readonly entry: Entry
  readonly active: boolean
  readonly onTake: () => void
}

function Option({ id, entry: { title, aside, does }, active, onTake }: OptionProps) {
  const Element = 'href' in does ? 'a' : 'div'
  return (
    <Element
      id={id}
      {...('href' in does && { href: does.href })}
      role="option"
      aria-selected={active}
      tabIndex={-1}
      className="search-option"
      onMouseDown={(event) => event.preventDefault()}
      onClick={onTake}
    >
      <span className="search-title">{title}</span>
      <span className="search-kind">{aside}</span>
    </Element>
  )
}
