import { type ReactNode, useRef, useSyncExternalStore } from 'react'
import { TabList, tabId } from '../ui/tabs'

interface Region {
  readonly id: string
  /** On its tab. */
  readonly title: string
  /** Its name as a part of the page, where it has no tab. */
  readonly label: string
  readonly content: ReactNode
}

interface RegionsProps {
  /** What is edited. Two columns of their own on a wide screen, one below the other on a medium one. */
  readonly inputs: readonly Region[]
  /** What comes of it. */
  readonly verdict: Region
  readonly active: string
  readonly onActive: (id: string) => void
  /** Stays above the tabs of a narrow screen. */
  readonly pinned: ReactNode
}

let narrow: MediaQueryList | undefined
/** One for the life of the page: it is asked at each key. */
const narrowScreen = () => (narrow ??= matchMedia('(max-width: 767px)'))
const panelId = (id: string) => `region-${id}`

/**
 * Three columns, each of which scrolls by itself, so that the verdict stands still while one edits; on a narrow
 * screen, tabs. The same elements either way, so nothing is lost.
 */
export function Regions({ inputs, verdict, active, onActive, pinned }: RegionsProps) {
  const tabbed = useSyncExternalStore(
    onNarrow,
    () => narrowScreen().matches,
    () => false,
  )
  const all = useRef<HTMLDivElement>(null)
  const show = (id: string) => {
    onActive(id)
    // A region is read from its beginning: how far down the one before was scrolled says nothing about it.
    requestAnimationFrame(() => {
      const top = all.current?.getBoundingClientRect().top ?? 0
      if (top < 0) scrollBy({ top, behavior: 'instant' })
    })
  }
  const drawn = ({ id, label, content }: Region) => (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles take a name
    <div
      key={id}
      id={panelId(id)}
      role={tabbed ? 'tabpanel' : 'region'}
      aria-label={tabbed ? undefined : label}
      aria-labelledby={tabbed ? tabId(panelId(id)) : undefined}
      className={`region region-${id}`}
      data-shown={id === active}
    >
      <h2 className="sr-only">{label}</h2>
      {content}
    </div>
  )
  return (
    <div ref={all} className="regions">
      <div className="regions-head">
        {active === verdict.id ? null : pinned}
        <TabList
          label="Token, server or verdict"
          tabs={[...inputs, verdict]}
          active={active}
          onActive={show}
          panelId={panelId}
        />
      </div>
      <div className="regions-inputs">{inputs.map(drawn)}</div>
      {drawn(verdict)}
    </div>
  )
}

function onNarrow(changed: () => void) {
  const media = narrowScreen()
  media.addEventListener('change', changed)
  return () => media.removeEventListener('change', changed)
}
