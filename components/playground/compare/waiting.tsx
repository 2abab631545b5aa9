import type { ReactNode } from 'react'
import type { Case } from '@/lib/case/case'
import type { Derived } from '@/lib/playground/derive'
import type { Judged } from './use-judged'

interface WaitingProps {
  readonly judged: Judged | 'failed' | null
  /** What is asked for: an answer to anything else is not shown. */
  readonly cases: readonly Case[]
  readonly children: (derived: readonly Derived[]) => ReactNode
}

/** Both sides, as soon as both are judged. */
export function Waiting({ judged, cases, children }: WaitingProps) {
  if (judged === 'failed')
    return <p role="alert">The checks could not be fetched. Look at the connection and choose again.</p>
  return judged?.of === cases ? children(judged.derived) : <p>Judging…</p>
}
