import { type ReactNode, useSyncExternalStore } from 'react'
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
  readonly regions: readonly Region[]
  readonly active: string
  readonly onActive: (id: string) => void
  /** Stays above the tabs of a narrow screen. */
  readonly pinned: ReactNode
}

const narrow = '(max-width: 767px)'
const panelId = (id: string) => `region-${id}`

/** Three regions side by side; on a narrow screen, tabs. The same elements either way, so nothing is lost. */
export function Regions({ regions, active, onActive, pinned }: RegionsProps) {
  const tabbed = useSyncExternalStore(
    onNarrow,
    () => matchMedia(narrow).matches,
    () => false,
  )
  return (
    <div className="regions">
      <div className="regions-head">
        {active === 'verdict' ? null : pinned}
        <TabList
          label="Token, server or verdict"
          tabs={regions}
          active={active}
          onActive={onActive}
          panelId={panelId}
        />
      </div>
      {regions.map(({ id, label, content }) => (
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
          {content}
        </div>
      ))}
    </div>
  )
}

function onNarrow(changed: () => void) {
  const media = matchMedia(narrow)
  media.addEventListener('change', changed)
  return () => media.removeEventListener('change', changed)
}
