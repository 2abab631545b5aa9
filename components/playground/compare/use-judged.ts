import { useEffect, useState } from 'react'
import type { Case } from '@/lib/case/case'
import type { Derived } from '@/lib/playground/derive'
import { loadEngine } from '../engine/engine'
import { whileNewest } from '../../ui/while-newest'

/** Which cases, and what came of each. */
export interface Judged {
  readonly of: readonly Case[]
  readonly derived: readonly Derived[]
}

/**
 * Cases, each judged at the instant it holds, and otherwise at `now`, in seconds; `null` until all are, `'failed'` where
 * the checks could not be fetched. The newest cases win. The list must be stable between renders.
 */
export function useJudged(cases: readonly Case[], now: number): Judged | 'failed' | null {
  const [judged, setJudged] = useState<Judged | 'failed' | null>(null)
  useEffect(() => {
    return whileNewest(
      loadEngine().then(({ derive }) =>
        Promise.all(cases.map((one) => derive(one, one.clock.kind === 'fixed' ? one.clock.at : now))),
      ),
      (derived) => setJudged({ of: cases, derived }),
      () => setJudged('failed'),
    )
  }, [cases, now])
  return judged
}
