import { type KeyboardEvent, useRef } from 'react'

interface TabListProps {
  /** Says what one chooses between. */
  readonly label: string
  readonly tabs: readonly { readonly id: string; readonly title: string }[]
  readonly active: string
  readonly onActive: (id: string) => void
  /** Id of the element a tab shows. Its name is the tab's: `aria-labelledby={tabId(panelId)}`. */
  readonly panelId: (id: string) => string
}

/** Id of the tab of that panel. */
export const tabId = (panelId: string) => `${panelId}-tab`

const steps: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
}

/**
 * A list of tabs after the ARIA pattern: one Tab stop, arrows to move. Ours, since the headless
 * library's costs 10 KiB of a page that may have 200.
 */
export function TabList({ label, tabs, active, onActive, panelId }: TabListProps) {
  const list = useRef<HTMLDivElement>(null)
  const move = (event: KeyboardEvent) => {
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    const from = tabs.findIndex((t) => t.id === active)
    const to = Number.isFinite(step) ? (from + step + tabs.length) % tabs.length : step < 0 ? 0 : tabs.length - 1
    const tab = tabs[to]
    if (!tab) return
    onActive(tab.id)
    list.current?.querySelectorAll('button')[to]?.focus()
  }
  return (
    <div ref={list} role="tablist" aria-label={label} className="tabs" onKeyDown={move}>
      {tabs.map(({ id, title }) => (
        <button
          key={id}
          id={tabId(panelId(id))}
          type="button"
          role="tab"
          aria-selected={id === active}
          aria-controls={panelId(id)}
          tabIndex={id === active ? 0 : -1}
          className="tab"
          onClick={() => onActive(id)}
        >
          {title}
        </button>
      ))}
    </div>
  )
}
