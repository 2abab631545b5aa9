import { type ReactNode, Suspense, useMemo, useState } from 'react'
import { lazyPart } from '../../ui/lazy-part'
import type { Derived } from '@/lib/playground/derive'
import type { Action } from '@/lib/playground/state'
import { useStable } from '../hooks/use-stable'

// Most visits ask for no stack; what is known of them comes with the first that does.
const StackAnswer = lazyPart(() => import('./stack-answer').then((m) => m.StackAnswer))

/**
 * How a server built with some stack answers, once somebody asks or the case says what it is built with.
 * @param chosen id of the stack; empty for none
 */
export function useStack(chosen: string, derived: Derived, dispatch: (action: Action) => void) {
  const [asked, setAsked] = useState(false)
  const onChoose = useStable((stack: string) => dispatch({ type: 'set', inputs: { stack } }))
  const onStack = useStable(() => setAsked(true))
  const wanted = asked || chosen !== ''
  const stack = useMemo<ReactNode>(
    () =>
      wanted ? (
        <Suspense fallback={<p className="answer-ask">The stacks are being fetched …</p>}>
          <StackAnswer chosen={chosen} derived={derived} onChoose={onChoose} />
        </Suspense>
      ) : null,
    [wanted, chosen, derived, onChoose],
  )
  return { stack, onStack }
}
