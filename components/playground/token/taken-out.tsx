import { unsent } from '@/lib/playground/replace-token'
import type { Action, PlaygroundState } from '@/lib/playground/state'
import { TextButton } from '../../ui/text-button'
import { SentOtherwise } from './sent-otherwise'

interface TakenOutProps {
  readonly takenOut: NonNullable<PlaygroundState['takenOut']>
  readonly state: PlaygroundState
  readonly dispatch: (action: Action) => void
}

/** What stood around the token, and how it was sent where that is not as a server reads it. */
export function TakenOut({ takenOut: { words, sent }, state, dispatch }: TakenOutProps) {
  return (
    <p className="note">
      Taken out: {words.join(', ')}. <TextButton onClick={() => dispatch({ type: 'verbatim' })}>Put it back</TextButton>
      {sent ? (
        <SentOtherwise
          sent={sent}
          isJudgedSo={state.inputs.authorization !== null}
          onProperly={() => dispatch({ type: 'set', inputs: unsent(state) })}
        />
      ) : null}
    </p>
  )
}
