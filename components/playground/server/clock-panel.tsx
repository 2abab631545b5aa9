import { Suspense } from 'react'
import { lazyPart } from '../../ui/lazy-part'
import { instant } from '@/lib/pipeline/encoding/instant'
import type { Case } from '@/lib/case/case'
import { useClock } from '../hooks/use-clock'
import { ServerSection } from '../setting/server-section'

type Clock = Case['clock']
interface ClockPanelProps {
  readonly clock: Clock
  readonly payload: string
  readonly onChange: (clock: Clock) => void
  readonly open: string | null
  readonly onOpen: (id: string | null) => void
}

const ClockFields = lazyPart(() => import('./clock-fields').then((m) => m.ClockFields))

/** The server's clock: running, or held at an instant. */
export function ClockPanel({ clock, payload, onChange, open, onOpen }: ClockPanelProps) {
  const now = useClock(clock)
  return (
    <ServerSection
      id="clock"
      title="Clock"
      aside={
        <>
          <span className="clock-now" suppressHydrationWarning>
            {instant(now) ?? String(now)}
          </span>{' '}
          {clock.kind === 'live' ? 'live' : 'fixed'}
        </>
      }
      open={open}
      onOpen={onOpen}
    >
      {() => (
        <Suspense>
          <ClockFields clock={clock} now={now} payload={payload} onChange={onChange} />
        </Suspense>
      )}
    </ServerSection>
  )
}
