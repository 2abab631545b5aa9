import './palette.css'
import { useCallback, useId, useState } from 'react'
import { flushSync } from 'react-dom'
import { ownListNow } from '../servers/own-list'
import type { Find } from '@/lib/search/find'
import { useFind } from '../search/use-find'
import { basePath } from '../site/base-path'
import { themeNow, themes } from '../site/theme'
import { ListField } from '../ui/list-field'
import { placesOf, useListBox } from '../ui/use-list-box'
import { commandsNow } from './commands'
import { type Entry, type FoundOf, type Group, groups, groupsFor, searched } from './entries'

/**
 * A combobox whose list is always open, by the ARIA pattern: the focus stays in the field, the keys move the active
 * option, Enter takes it. What leads to another page is a link, so that a mouse can open it in another tab.
 */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const [here] = useState(hereNow)
  const { find, failed } = useFind()
  const look = useCallback((query: string) => groupsFor(query, foundBy(find, query), here), [find, here])
  const { query, found, count, field, list, option } = useListBox({
    look,
    countOf,
    isFinal: (count) => count > 0 || find !== null || failed,
    onEscape: onClose,
  })
  const places = placesOf(found.map(({ entries }) => entries.length))
  const id = useId()

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
        {...field}
      />
      <p className="list-count" role="status">
        {says(count, query, find !== null, failed)}
      </p>
      <div {...list} role="listbox" aria-label="Commands" className="list-box">
        {found.map((group, i) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options, which has no element of its own
          <div key={group.id} role="group" aria-labelledby={`${id}-${group.id}`}>
            <p id={`${id}-${group.id}`} className="command-group" role="presentation">
              {groups[group.id]}
            </p>
            {group.entries.map((entry, j) => {
              const place = (places[i] ?? 0) + j
              return <Option key={place} option={option(place)} entry={entry} onTake={() => take(entry)} />
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

const countOf = (groups: readonly Group[]) => groups.reduce((sum, { entries }) => sum + entries.length, 0)

function says(count: number, query: string, ready: boolean, failed: boolean): string {
  if (query === '') return 'Type for examples, checks and pages of the docs as well.'
  const lost = failed ? ' Examples, checks and docs could not be fetched: look at the connection.' : ''
  if (count === 0 && !ready && !failed) return 'Fetching the index …'
  if (count === 0) return lost.trim() || 'Nothing has these words. Try one of them, such as theme, scope or expired.'
  return `${count === 1 ? '1 entry' : `${count} entries`}.${lost}`
}

interface OptionProps {
  readonly option: ReturnType<ReturnType<typeof useListBox>['option']>
  readonly entry: Entry
  readonly onTake: () => void
}

function Option({ option, entry: { title, aside, does }, onTake }: OptionProps) {
  const Element = 'href' in does ? 'a' : 'div'
  return (
    <Element
      {...option}
      role="option"
      {...('href' in does && { href: does.href })}
      className="list-option"
      onMouseDown={(event) => event.preventDefault()}
      onClick={onTake}
    >
      <span className="list-title">{title}</span>
      <span className="list-aside">{aside}</span>
    </Element>
  )
}
