import { type RefObject, useEffect, useState } from 'react'
import { useNear } from '@/components/live/use-near'
import type { ReplaySetup } from '@/content/replay-story'
import type { Outcome } from './outcome'
import { careless } from './story'

export type Change = (part: Partial<ReplaySetup>) => void

interface Current {
  readonly setup: ReplaySetup
  readonly change: Change
  /** Of the newest setup that has been judged. */
  readonly outcome: Outcome
  readonly origin: 'build' | 'browser'
}

/** What billing answers to a setup, judged in the page once it is near; the newest setup wins. */
export function useOutcome(frame: RefObject<Element | null>, written: Outcome): Current {
  const [setup, setSetup] = useState(careless)
  const [judged, setJudged] = useState<Outcome | null>(null)
  const near = useNear(frame)
  const wanted = near || setup !== careless
  useEffect(() => {
    if (!wanted) return
    let newest = true
    // Where it cannot be fetched, the answer of the last setup that was judged stays.
    import('./run').then(
      async ({ run }) => {
        const outcome = await run(setup)
        if (newest) setJudged(outcome)
      },
      () => {},
    )
    return () => {
      newest = false
    }
  }, [setup, wanted])
  return {
    setup,
    change: (part) => setSetup((before) => ({ ...before, ...part })),
    outcome: judged ?? written,
    origin: judged ? 'browser' : 'build',
  }
}
