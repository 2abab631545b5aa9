import type { Signing } from '@/lib/playground/assemble'
import { Button } from '../../ui/button'
import { TextButton } from '../../ui/text-button'

interface SigningNoteProps {
  readonly signing: Signing
  readonly edited: boolean
  readonly onSignWith: (who: 'same' | 'demo') => void
  readonly onOwnKey: () => void
}

/** Says who signs the edits, and offers a way on where nobody can. */
export function SigningNote({ signing, edited, onSignWith, onOwnKey }: SigningNoteProps) {
  if (signing.kind === 'as-given') {
    return (
      <p className="note">
        {signing.demo
          ? `Signed by ${signing.demo}; edits below re-sign it as you type.`
          : 'Not signed by a key of this site. Edits below will leave its signature as it is.'}
      </p>
    )
  }
  if (signing.kind === 'signed') {
    return (
      <p className="note">
        Edited, and signed again by {signing.by}.{' '}
        {edited ? <TextButton onClick={() => onSignWith('same')}>Undo the signing</TextButton> : null}
      </p>
    )
  }
  return (
    <div className="note note-stale" data-signing="stale">
      <p>{stale(signing)}</p>
      <p className="note-actions">
        {signing.why === 'no-key' ? (
          <Button small onClick={() => onSignWith('demo')}>
            Sign with the demo key
          </Button>
        ) : null}
        <Button small look="quiet" onClick={onOwnKey}>
          Use my own key
        </Button>
      </p>
    </div>
  )
}

/** An algorithm is whatever the header says, at any length. */
const longestDetail = 80

function stale({ why, detail: whole }: Extract<Signing, { kind: 'stale' }>): string {
  const detail = whole.length > longestDetail ? `${whole.slice(0, longestDetail)}…` : whole
  if (why === 'no-key')
    return 'You changed the token, and its signature no longer fits: only the issuer has the key that made it.'
  if (why === 'no-signer')
    return `No key here signs with ${detail || 'no algorithm at all'}, so the old signature was left in place.`
  return `Your key could not sign this: ${detail}. The old signature was left in place.`
}
