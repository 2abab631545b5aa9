import { useLayoutEffect, useRef, useState } from 'react'
import { sharedSecretsOf } from '@/lib/case/server'
import { algorithmOf } from '@/lib/pipeline/keys/algorithms'
import { isOfKind } from '@/lib/pipeline/keys/select'
import type { Derived } from '@/lib/playground/derive'
import type { Action, PlaygroundState } from '@/lib/playground/state'
import { Button } from '../../../ui/button'
import { jwkOf } from './make-key'
import { useMakeKey } from './use-make-key'

interface OffersProps {
  readonly alg: string
  readonly state: PlaygroundState
  readonly derived: Derived
  readonly dispatch: (action: Action) => void
}

/** Of the held keys that fit, so many have a button; the list of keys has all. */
const mostOffered = 3

/** Keys that sign with what the header says: those that are held, the server's secret, and a new one. */
export function Offers({ alg, state, derived, dispatch }: OffersProps) {
  const [says, setSays] = useState('')
  const status = useRef<HTMLSpanElement>(null)
  // The buttons go with what they do: the focus goes to the next part of the panel.
  useLayoutEffect(() => {
    const note = status.current?.closest('.note')
    return () => {
      const next = note?.nextElementSibling
      if (!(next instanceof HTMLElement) || !note?.contains(document.activeElement)) return
      next.tabIndex = -1
      next.focus({ preventScroll: true })
    }
  }, [])
  const make = useMakeKey(state.keys, dispatch, setSays)
  const fitting = state.keys.filter((key) => !key.removed && isOfKind(jwkOf(key), alg)).slice(0, mostOffered)
  const isSecret = algorithmOf(alg)?.kty === 'oct' && sharedSecretsOf(state.inputs, derived.keys).length > 0
  return (
    <>
      {fitting.map((key) => (
        <Button
          key={key.text}
          small
          onClick={() => dispatch({ type: 'sign-with-key', text: key.text, header: { alg, kid: jwkOf(key).kid } })}
        >
          Sign with {key.name}
        </Button>
      ))}
      {isSecret ? (
        <Button small onClick={() => dispatch({ type: 'sign-with', who: 'secret' })}>
          Sign with My server’s secret
        </Button>
      ) : null}
      {algorithmOf(alg) ? (
        <Button small onClick={() => make(alg)}>
          Make a key for {alg}
        </Button>
      ) : null}
      <span role="status" className="field-error" ref={status}>
        {says}
      </span>
    </>
  )
}
