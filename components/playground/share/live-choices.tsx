import type { Verdict } from '@/lib/pipeline/types'
import { Button } from '../../ui/button'
import type { Way } from './shared-state'

interface LiveChoicesProps {
  readonly verdict: Verdict
  /** Words about what it goes into. */
  readonly of: {
    readonly verb: string
    readonly danger: string
    readonly cut: string
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
        expired. {of.danger}
      </p>
      <p>
        Both safe ways keep the claims of the token, what the introspection answer says about its user, and whatever
        else you typed: look for names and addresses in them first. Other tokens, and codes, passwords and values that
        look random, are replaced in the request, the introspection answer, the policy and the note. A short password in
        a sentence is not recognised.
      </p>
      <div className="copy-choice">
        <Button look="primary" data-first-focus onClick={() => onChoose('safe-copy')}>
          {of.verb} a safe copy
        </Button>
        <p>
          Stays: the claims. Goes: the signature, for one by a published test key or a filler, and those of DPoP proofs.
          The server knows the demo keys instead of yours, and it comes out at the same step
          {verdict.outcome === 'accepted' ? '' : ` (${verdict.decidedBy})`}.
        </p>
      </div>
      <div className="copy-choice">
        <Button onClick={() => onChoose('without-signature')}>{of.verb} without its signature</Button>
        <p>
          Stays: header and claims of the token, of Authorization values and of DPoP proofs. Goes: their signatures, and
          all of a token that is opaque or encrypted. {of.cut}
        </p>
      </div>
      <div className="copy-choice">
        <Button onClick={() => onChoose('as-is')}>{of.verb} it as it is</Button>
        <p>{of.whole} The fields for private keys and shared secrets do not.</p>
      </div>
    </div>
  )
}
