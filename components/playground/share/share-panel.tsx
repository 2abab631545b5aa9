import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import type { Derived } from '@/lib/playground/derive'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import type { CopyMessage, Way } from './copy-link'

interface ShareProps {
  readonly derived: Derived
  /** The newest inputs, judged: what is copied is what the reader sees in the fields. */
  readonly settle: () => Promise<Derived>
  /** The example's id, while nothing was changed. */
  readonly scenario: string | null
  /** Handing this on could hurt somebody. */
  readonly isLive: (derived: Derived) => boolean
  /** Where the button goes; `null` before the page runs. */
  readonly slot: Element | null
}

/** Copies a link to exactly this. What is live is never handed on without asking. */
export function Share({ derived, settle, scenario, isLive, slot }: ShareProps) {
  const [asking, setAsking] = useState(false)
  const [message, setMessage] = useState<CopyMessage | null>(null)
  const copy = async (way: Way) =>
    setMessage(await (await import('./copy-link')).copyLink(await settle(), scenario, way))
  useEffect(() => {
    if (!message || message.link) return
    const timer = setTimeout(() => setMessage(null), 8000)
    return () => clearTimeout(timer)
  }, [message])
  const start = async () => {
    setMessage(null)
    try {
      if (isLive(await settle())) setAsking(true)
      else await copy('as-is')
    } catch {
      setMessage({
        said: 'The checks could not be fetched, so no link was made. Look at the connection and try again.',
      })
    }
  }
  const button = (
    <>
      <span className="copied" role="status">
        {asking ? '' : message?.said}
      </span>
      <Button look="primary" onClick={start}>
        Copy link
      </Button>
    </>
  )
  return (
    <>
      {slot ? createPortal(button, slot) : null}
      {!asking && message?.link ? <CopyByHand link={message.link} onClose={() => setMessage(null)} /> : null}
      <Dialog open={asking} onClose={() => setAsking(false)} title="Something here may still be in use">
        <LiveChoices derived={derived} onCopy={copy} />
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
    </>
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
function CopyByHand({ link, onClose }: { readonly link: string; readonly onClose: () => void }) {
  return (
    <Dialog open onClose={onClose} title="Copy this link">
      <p>The browser did not let this page use the clipboard.</p>
      <input className="control" readOnly aria-label="The link" value={link} onFocus={(e) => e.target.select()} />
    </Dialog>
  )
}
