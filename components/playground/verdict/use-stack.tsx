import { type ReactNode, Suspense, useMemo, useState } from 'react'
import { lazyPart } from '../../ui/lazy-part'
import type { Derived } from '@/lib/playground/derive'
import type { Action } from '@/lib/playground/state'
import { useStable } from '../../ui/use-stable'
import { StackWaiting } from './stack-waiting'

// Most visits ask for no stack; what is known of them comes with the first that does.
const StackAnswer = lazyPart(() => import('./stack-answer').then((m) => m.StackAnswer))

/**
 * How a server built with some stack answers, once somebody asks or the case says what it is built with.
 * Its place stays from then on, whichever case comes next.
 * @param chosen id of the stack; empty for none
 */
export function useStack(chosen: string, derived: Derived, dispatch: (action: Action) => void) {
  const [asked, setAsked] = useState(false)
  const onChoose = useStable((stack: string) => dispatch({ type: 'set', inputs: { stack } }))
  const onStack = useStable(() => setAsked(true))
  const wanted = asked || chosen !== ''
  const arriving = wanted && !asked
  const stack = useMemo<ReactNode>(
    () =>
      wanted ? (
        <Suspense fallback={<StackWaiting />}>
          <StackAnswer chosen={chosen} derived={derived} arriving={arriving} onArrived={onStack} onChoose={onChoose} />
        </Suspense>
      ) : null,
    [wanted, arriving, chosen, derived, onStack, onChoose],
  )
  return { stack, arriving, onStack }
}
