import { Suspense } from 'react'
import { lazyPart } from '../../ui/lazy-part'
import type { Signing } from '@/lib/playground/assemble'
import type { Derived } from '@/lib/playground/derive'
import type { Action, PlaygroundState } from '@/lib/playground/state'
import { Button } from '../../ui/button'
import { TextButton } from '../../ui/text-button'

interface SigningNoteProps {
  readonly state: PlaygroundState
  readonly derived: Derived
  readonly dispatch: (action: Action) => void
  readonly onOwnKey: () => void
}

const Offers = lazyPart(() => import('./craft/offers').then((m) => m.Offers))

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
        {state.inputs.edited ? (
          <TextButton onClick={() => dispatch({ type: 'sign-with', who: 'same' })}>Keep the old signature</TextButton>
        ) : null}
      </p>
    )
  }
  return (
    <div className="note note-stale" data-signing="stale">
      <p>{stale(signing)}</p>
      <div className="note-actions">
        {signing.why === 'no-key' ? (
          <Button small onClick={() => dispatch({ type: 'sign-with', who: 'demo' })}>
            Sign with the demo key
          </Button>
        ) : null}
        <Suspense>
          <Offers alg={signing.alg} state={state} derived={derived} dispatch={dispatch} />
        </Suspense>
        <Button small look="quiet" onClick={onOwnKey}>
          Use my own key
        </Button>
      </div>
    </div>
  )
}

/** An algorithm is whatever the header says, at any length. */
const longestDetail = 80
const short = (text: string) => (text.length > longestDetail ? `${text.slice(0, longestDetail)}…` : text)

function stale({ why, alg, detail }: Extract<Signing, { kind: 'stale' }>): string {
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
