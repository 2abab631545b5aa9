import type { Verdict } from '@/lib/pipeline/types'
import { Button } from '../../ui/button'
import type { Way } from './shared-state'

interface LiveChoicesProps {
  readonly verdict: Verdict
  /** Words about what it goes into. */
  readonly of: {
    /** The one to prefer, in full. */
    readonly safe: string
    readonly verb: string
    readonly danger: string
    readonly whole: string
  }
  readonly onChoose: (way: Way) => void
}

/** Asks how something live is to be handed on. */
export function LiveChoices({ verdict, of, onChoose }: LiveChoicesProps) {
  return (
    <div className="stack">
      <p>
        A token, a proof, a code or a password in this is not signed by a demo key, and nothing here says that it has
        expired. {of.danger} The first two ways are safe, but the claims stay in both: look for names and addresses
        first.
      </p>
      <div className="copy-choice">
        <Button look="primary" data-first-focus onClick={() => onChoose('safe-copy')}>
          {of.safe}
        </Button>
        <p>
          Signed anew with a published test key, or with a filler. The server trusts that key, so it comes out at the
          same step
          {verdict.outcome === 'accepted' ? '' : ` (${verdict.decidedBy})`}.
        </p>
      </div>
      <div className="copy-choice">
        <Button onClick={() => onChoose('without-signature')}>{of.verb} without its signature</Button>
        <p>
          Header and claims stay, of DPoP proofs too. All signatures go, and the whole of an opaque or encrypted token.
        </p>
      </div>
      <div className="copy-choice">
        <Button onClick={() => onChoose('as-is')}>{of.verb} it as it is</Button>
        <p>{of.whole} The fields for private keys and shared secrets do not.</p>
      </div>
      <p className="note">
        A safe copy also replaces other tokens, codes, passwords and random-looking values in the request, the
        introspection answer, the policy and the note, and in the request every parameter whose name says nothing. It
        keeps what an introspection answer says about the user, and does not recognise a short password in a sentence.
      </p>
    </div>
  )
}
