import { useLayoutEffect, useRef } from 'react'
import { waitingWords } from '@/lib/matrix/time-left'
import { Button } from '../ui/button'
import { useStable } from '../ui/use-stable'
import type { Phase } from './use-run'

interface ProgressLineProps {
  readonly phase: Extract<Phase, { kind: 'running' }>
  readonly onCancel: () => void
  /** It goes, and the focus with it. */
  readonly onFocusLost: () => void
}

/** How far a run is, and the way to end it. */
export function ProgressLine({ phase, onCancel, onFocusLost }: ProgressLineProps) {
  const cancel = useRef<HTMLButtonElement>(null)
  const lost = useStable(onFocusLost)
  useLayoutEffect(() => {
    const button = cancel.current
    return () => {
      if (button && button === document.activeElement) lost()
    }
  }, [lost])
  return (
    <>
      <progress aria-label="Read" max={Math.max(1, phase.progress.size)} value={phase.progress.read} />
      <span>
        {n(phase.progress.judged)} of {n(phase.progress.found)} tokens judged
        {phase.progress.size > 0 ? `, ${Math.floor((100 * phase.progress.read) / phase.progress.size)} % read` : ''}
        {phase.secondsLeft === null ? '' : `, ${waitingWords(phase.secondsLeft)}`}
      </span>
      <Button small ref={cancel} onClick={onCancel}>
        Cancel
      </Button>
    </>
  )
}

const n = (count: number) => count.toLocaleString('en')
