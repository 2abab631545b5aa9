import { lazy, Suspense, useState } from 'react'
import { createPortal } from 'react-dom'
import type { Derived } from '@/lib/playground/derive'
import { useCommand } from '../../commands/commands'
import { Button } from '../../ui/button'

const dialog = () => import('./export-dialog')
const ExportDialog = lazy(() => dialog().then((m) => ({ default: m.ExportDialog })))

interface TakeAwayProps {
  /** The newest inputs, judged. */
  readonly settle: () => Promise<Derived>
  /** The example's id, while nothing was changed. */
  readonly scenario: string | null
  /** Handing this on could hurt somebody. */
  readonly isLive: (derived: Derived) => boolean
  /** Where the button stands on a wide screen: a narrow header has no room for it. `null` before the page runs. */
  readonly slot: Element | null
}

/** The way to the case as text, code or a picture. All of that is fetched when it is asked for. */
export function TakeAway({ slot, ...of }: TakeAwayProps) {
  const [open, setOpen] = useState(false)
  const [lost, setLost] = useState(false)
  const start = () =>
    dialog().then(
      () => setOpen(true),
      () => setLost(true),
    )
  useCommand('take-away', () => void start())
  const button = (place: 'wide' | 'narrow') => (
    <Button className={`take-${place}`} aria-haspopup="dialog" data-needs-scripts onClick={start}>
      Export
    </Button>
  )
  return (
    <>
      {slot ? createPortal(button('wide'), slot) : null}
      {button('narrow')}
      {lost && !open ? (
        <p role="alert" className="copied">
          This could not be fetched. Look at the connection and try again.
        </p>
      ) : null}
      {open ? (
        <Suspense>
          <ExportDialog {...of} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  )
}
