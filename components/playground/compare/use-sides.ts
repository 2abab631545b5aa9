import { useEffect, useState } from 'react'
import type { Case } from '@/lib/case/case'
import { madeAndLeft } from '@/lib/compare/without'
import type { Judgement } from '@/lib/judge/judgement'
import type { Derived } from '@/lib/playground/derive'
import { loadEngine } from '../hooks/engine'

export interface Sides {
  readonly check: string
  readonly made: Judgement
  readonly left: Judgement
}

/**
 * The same request at the same server with that check and without it; `null` until both are judged, `'failed'` where
 * the checks could not be fetched. The newest choice wins.
 */
export function useSides({ inputs, now, server }: Derived, check: string): Sides | 'failed' | null {
  const [sides, setSides] = useState<Sides | 'failed' | null>(null)
  useEffect(() => {
    let newest = true
    const both = madeAndLeft(server.policy, check)
    const under = (policy: (typeof both)['made']): Case => ({ ...inputs, policy: { ...inputs.policy, ...policy } })
    loadEngine()
      .then(({ derive }) => Promise.all([derive(under(both.made), now), derive(under(both.left), now)]))
      .then(([made, left]) => newest && setSides({ check, made: made.judgement, left: left.judgement }))
      .catch(() => newest && setSides('failed'))
    return () => {
      newest = false
    }
  }, [inputs, now, server, check])
  return sides
}
