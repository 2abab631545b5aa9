import { parameterWithToken } from '@/lib/pipeline/http/query'
import { clip } from '@/lib/pipeline/encoding/visible-text'
import type { Action, PlaygroundState } from '@/lib/playground/state'
import { TextButton } from '../../ui/text-button'
import { SentOtherwise } from './sent-otherwise'

interface TakenOutProps {
  readonly takenOut: NonNullable<PlaygroundState['takenOut']>
  readonly inputs: PlaygroundState['inputs']
  readonly dispatch: (action: Action) => void
}

/** What stood around the token, how it was sent where that is not as a server reads it, and where to. */
export function TakenOut({ takenOut, inputs, dispatch }: TakenOutProps) {
  const { words, sent } = takenOut
  return (
    <p className="note">
      Taken out: {words.join(', ')}. <TextButton onClick={() => dispatch({ type: 'verbatim' })}>Put it back</TextButton>
      {sent ? (
        <SentOtherwise
          sent={sent}
          isJudgedSo={isJudgedSo(takenOut, inputs)}
          onProperly={() => dispatch({ type: 'properly' })}
        />
      ) : null}
      {addressWords(takenOut, inputs)}
      {takenOut.origin !== null && takenOut.origin === inputs.request.origin
        ? ` Its Origin is judged with it: ${clip(takenOut.origin, 80)}.`
        : null}
    </p>
  )
}

function isJudgedSo(
  { sent, isProper }: TakenOutProps['takenOut'],
  { authorization, request }: TakenOutProps['inputs'],
) {
  if (isProper) return false
  if (sent?.in !== 'both') return authorization !== null
  return sent.place === 'form' ? Boolean(request.form) : parameterWithToken(request.url ?? '') !== null
}

/** What a DPoP proof is held against. */
function addressWords({ asked, isUnderDpop }: TakenOutProps['takenOut'], { request }: TakenOutProps['inputs']): string {
  if (!asked || !isUnderDpop) return ''
  const [there = ''] = asked.url.split(/[?#]/, 1)
  if (request.url === undefined && there.startsWith('/')) return ''
  return request.url === undefined
    ? ` The request went to ${clip(there, 80)}, which is no address of this server: the proof is held against the server’s own.`
    : ` The proof is held against ${clip(request.url.split('?', 1)[0] ?? '', 80)}, where the pasted request went.`
}
