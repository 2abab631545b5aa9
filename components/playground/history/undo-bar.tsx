import { Suspense, useState } from 'react'
import { lazyPart } from '../../ui/lazy-part'
import { ariaKeys } from '@/lib/keyboard/shortcuts'
import type { Timeline } from '@/lib/playground/history'
import { useCommand } from '../../commands/commands'
import { Button } from '../../ui/button'

interface UndoBarProps {
  readonly timeline: Timeline
  readonly onGo: (steps: number) => void
}

const Steps = lazyPart(() => import('./steps').then((m) => m.Steps))
const LastStep = lazyPart(() => import('./last-step').then((m) => m.LastStep))

/** Back and forth over everything that was changed on this page, in one step or to a state of a list. */
export function UndoBar({ timeline, onGo }: UndoBarProps) {
  const [open, setOpen] = useState(false)
  const [gone, setGone] = useState(0)
  const { past, future } = timeline
  const go = (steps: number) => {
    setGone(steps)
    onGo(steps)
  }
  const several = past.length + future.length > 0
  useCommand('undo', () => go(-1), past.length > 0)
  useCommand('redo', () => go(1), future.length > 0)
  useCommand('steps', () => setOpen(true), several)
  return (
    <fieldset className="undo-bar" aria-label="Undo and redo" data-needs-scripts>
      <Button
        small
        look="quiet"
        title="Ctrl+Z"
        aria-keyshortcuts={ariaKeys('undo')}
        aria-disabled={past.length === 0}
        onClick={() => go(-1)}
      >
        Undo
      </Button>
      <Button
        small
        look="quiet"
        title="Ctrl+Shift+Z"
        aria-keyshortcuts={ariaKeys('redo')}
        aria-disabled={future.length === 0}
        onClick={() => go(1)}
      >
        Redo
      </Button>
      <Button
        small
        look="quiet"
        aria-haspopup="dialog"
        aria-disabled={!several}
        onClick={() => several && setOpen(true)}
      >
        History
      </Button>
      <span role="status" className="sr-only">
        {gone === 0 ? null : (
          <Suspense>
            <LastStep timeline={timeline} back={gone < 0} />
          </Suspense>
        )}
      </span>
      {open ? (
        <Suspense>
          <Steps timeline={timeline} onGo={go} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </fieldset>
  )
}
