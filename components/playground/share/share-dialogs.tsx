import type { Derived } from '@/lib/playground/derive'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import type { CopyMessage, Way } from './copy-link'

interface LiveDialogProps {
  readonly derived: Derived
  /** What came of the last copy. */
  readonly message: CopyMessage | null
  readonly onCopy: (way: Way) => void
  readonly onClose: () => void
}

/** Asks how a link with something live in it is to be copied. */
export function LiveDialog({ derived, message, onCopy, onClose }: LiveDialogProps) {
  return (
    <Dialog open onClose={onClose} title="Something here may still be in use">
      <LiveChoices derived={derived} onCopy={onCopy} />
      <p role="status" className="copied">
        {message?.said}
      </p>
      {message?.link ? (
        <input
          className="control"
          readOnly
          aria-label="The link"
          value={message.link}
          onFocus={(e) => e.target.select()}
        />
      ) : null}
    </Dialog>
  )
}

function LiveChoices({ derived, onCopy }: { readonly derived: Derived; readonly onCopy: (way: Way) => void }) {
  return (
    <div className="stack">
      <p>
        A token, a proof, a code or a password in this is not signed by a demo key, and nothing here says that it has
        expired. Whoever opens a link with it can use it.
      </p>
      <p>
        Both safe ways keep the claims of the token, what the introspection answer says about its user, and whatever
        else you typed: look for names and addresses in them first. Other tokens, and codes, passwords and values that
        look random, are replaced in the request, the introspection answer, the policy and the note. A short password in
        a sentence is not recognised.
      </p>
      <div className="copy-choice">
        <Button look="primary" data-first-focus onClick={() => onCopy('safe-copy')}>
          Copy a safe copy
        </Button>
        <p>
          Stays: the claims. Goes: the signature, for one by a published test key or a filler, and those of DPoP proofs.
          The server knows the demo keys instead of yours, and it comes out at the same step
          {derived.judgement.verdict.outcome === 'accepted' ? '' : ` (${derived.judgement.verdict.decidedBy})`}.
        </p>
      </div>
      <div className="copy-choice">
        <Button onClick={() => onCopy('without-signature')}>Copy without its signature</Button>
        <p>
          Stays: header and claims of the token, of Authorization values and of DPoP proofs. Goes: their signatures, and
          all of a token that is opaque or encrypted. The link shows a token whose signature was cut off.
        </p>
      </div>
      <div className="copy-choice">
        <Button onClick={() => onCopy('as-is')}>Copy it as it is</Button>
        <p>Everything live goes into the link as it stands. The fields for private keys and shared secrets do not.</p>
      </div>
    </div>
  )
}

/** For browsers that refuse the clipboard. */
export function CopyByHand({ link, onClose }: { readonly link: string; readonly onClose: () => void }) {
  return (
    <Dialog open onClose={onClose} title="Copy this link">
      <p>The browser did not let this page use the clipboard.</p>
      <input className="control" readOnly aria-label="The link" value={link} onFocus={(e) => e.target.select()} />
    </Dialog>
  )
}
