import { type RefObject, useEffect, useState } from 'react'
import { useNear } from '@/components/live/use-near'
import type { ReplaySetup } from '@/content/replay-story'
import type { Outcome } from './outcome'
import { careless } from './story'
import { whileNewest } from '../../ui/while-newest'

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
    // Where it cannot be fetched, the answer of the last setup that was judged stays.
    return whileNewest(
      import('./run').then(({ run }) => run(setup)),
      setJudged,
    )
  }, [setup, wanted])
  return {
    setup,
    change: (part) => setSetup((before) => ({ ...before, ...part })),
    outcome: judged ?? written,
    origin: judged ? 'browser' : 'build',
  }
}
