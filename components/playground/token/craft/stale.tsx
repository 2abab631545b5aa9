import { useEffect, useRef } from 'react'
import type { Signing } from '@/lib/playground/assemble'
import type { Derived } from '@/lib/playground/derive'
import type { Action, PlaygroundState } from '@/lib/playground/state'
import { Button } from '../../../ui/button'
import { Offers } from './offers'

type Unsigned = Extract<Signing, { kind: 'stale' }>

interface StaleProps {
  readonly signing: Unsigned
  readonly state: PlaygroundState
  readonly derived: Derived
  readonly dispatch: (action: Action) => void
  readonly onOwnKey: () => void
}

/** Why nobody signs the edits, and who could. */
export function Stale({ signing, state, derived, dispatch, onOwnKey }: StaleProps) {
  const says = useRef<HTMLParagraphElement>(null)
  // The button that has brought it here is gone, and the focus with it.
  useEffect(() => {
    if (document.activeElement === document.body) says.current?.focus({ preventScroll: true })
  }, [])
  return (
    <>
      <p ref={says} tabIndex={-1}>
        {reason(signing)}
      </p>
      <div className="note-actions">
        {signing.why === 'no-key' ? (
          <Button small onClick={() => dispatch({ type: 'sign-with', who: 'demo' })}>
            Sign with the demo key
          </Button>
        ) : null}
        <Offers alg={signing.alg} state={state} derived={derived} dispatch={dispatch} />
        <Button small look="quiet" onClick={onOwnKey}>
          Use my own key
        </Button>
      </div>
    </>
  )
}

/** An algorithm is whatever the header says, at any length. */
const longestDetail = 80
const short = (text: string) => (text.length > longestDetail ? `${text.slice(0, longestDetail)}…` : text)

function reason({ why, alg, detail }: Unsigned): string {
  const left = 'The old signature was left in place.'
  switch (why) {
    case 'no-key':
      return 'You changed the token, and its signature no longer fits: only the issuer has the key that made it.'
    case 'no-signer':
      return `No key here signs with ${short(alg) || 'no algorithm at all'}, so the old signature was left in place.`
    case 'unfit':
      return `Your key is for ${detail || 'another algorithm'}, and the header says ${short(alg)}. ${left}`
    case 'key-problem':
      return `Your key could not sign this: ${short(detail)}. ${left}`
  }
}
