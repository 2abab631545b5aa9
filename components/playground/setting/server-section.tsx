import type { ReactNode } from 'react'

interface ServerSectionProps {
  readonly id: string
  readonly title: string
  /** How many of its settings differ from the preset. */
  readonly changed?: number
  readonly aside?: ReactNode
  /** Id of the one section that is open. */
  readonly open: string | null
  readonly onOpen: (id: string | null) => void
  readonly children: () => ReactNode
}

/** One section of the server's column; opening it closes the one that was open. */
export function ServerSection({ id, title, changed = 0, aside, open, onOpen, children }: ServerSectionProps) {
  const isOpen = open === id
  return (
    <details
      className="server-section"
      name="server-section"
      open={isOpen}
      onToggle={({ currentTarget }) => {
        // The browser closes the other one by itself and says so of both, in an order of its own.
        if (currentTarget.open !== isOpen) onOpen(currentTarget.open ? id : null)
      }}
    >
      <summary>
        <span className="server-section-title">{title}</span>
        {changed > 0 ? <span className="changed-mark">{`${changed} changed`}</span> : null}
        {aside ? <span className="server-section-aside">{aside}</span> : null}
      </summary>
      {isOpen ? <div className="server-section-body stack">{children()}</div> : null}
    </details>
  )
}
