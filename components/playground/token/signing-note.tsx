import { Suspense } from 'react'
import { lazyPart } from '../../ui/lazy-part'
import type { Derived } from '@/lib/playground/derive'
import type { Action, PlaygroundState } from '@/lib/playground/state'
import { TextButton } from '../../ui/text-button'

interface SigningNoteProps {
  readonly state: PlaygroundState
  readonly derived: Derived
  readonly dispatch: (action: Action) => void
  readonly onOwnKey: () => void
}

const Stale = lazyPart(() => import('./craft/stale').then((m) => m.Stale))

/** Says who signs the edits, and offers a way on where nobody can. */
export function SigningNote({ state, derived, dispatch, onOwnKey }: SigningNoteProps) {
  const { signing } = derived
  if (signing.kind === 'as-given') {
    return (
      <p className="note">
        {signing.demo
          ? `Signed by ${signing.demo}; edits re-sign it as you type.`
          : 'Not signed by a key of this site. Edits leave its signature as it is.'}
      </p>
    )
  }
  if (signing.kind === 'signed') {
    const { ownKey, signWith } = derived.inputs
    const name = signWith === 'own' ? state.keys.find(({ text }) => text === ownKey)?.name : undefined
    return (
      <p className="note">
        Edited, and signed again by {signing.by}
        {name ? ` ${name}` : ''}.{' '}
        {signWith !== 'same' ? (
          <TextButton onClick={() => dispatch({ type: 'sign-with', who: 'same' })}>Keep the old signature</TextButton>
        ) : null}
      </p>
    )
  }
  return (
    <div className="note note-stale" data-signing="stale">
      <Suspense>
        <Stale signing={signing} state={state} derived={derived} dispatch={dispatch} onOwnKey={onOwnKey} />
      </Suspense>
    </div>
  )
}
