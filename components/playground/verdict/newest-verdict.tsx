import { memo } from 'react'
import type { Judgement } from '@/lib/judge/judgement'
import { type Ahead, useNewest } from './ahead'
import { Pinned } from './pinned'
import { VerdictHead, type VerdictHeadProps } from './verdict-head'

interface Newest {
  /** What the rest of the page shows. */
  readonly judgement: Judgement
  readonly ahead: Ahead
}

/** The verdict as soon as it is known; the rail below follows. */
export const NewestHead = memo(function NewestHead({ judgement, ahead, ...head }: Newest & VerdictHeadProps) {
  return <VerdictHead judgement={useNewest(ahead, judgement)} {...head} />
})

/** The same in short. */
export const NewestPinned = memo(function NewestPinned({
  judgement,
  ahead,
  onOpen,
}: Newest & { readonly onOpen: () => void }) {
  return <Pinned summary={useNewest(ahead, judgement).summary} onOpen={onOpen} />
})
