import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import type { Derived } from '@/lib/playground/derive'
import { isLive } from '@/lib/playground/live'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import type { CopyMessage, Way } from './copy-link'
import { realNow } from '../hooks/use-derived'

interface ShareProps {
  readonly derived: Derived
  /** The newest inputs, judged: what is copied is what the reader sees in the fields. */
  readonly settle: () => Promise<Derived>
  /** The example's id, while nothing was changed. */
  readonly scenario: string | null
  /** Where the button goes; `null` before the page runs. */
  readonly slot: Element | null
}

/** Copies a link to exactly this. A live token is never handed on without asking. */
export function Share({ derived, settle, scenario, slot }: ShareProps) {
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
      if (isLive(await settle(), realNow())) setAsking(true)
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
      <Dialog open={asking} onClose={() => setAsking(false)} title="This token may still be in use">
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
        It is not signed by a demo key, and nothing here says that it has expired. Whoever opens a link with it can use
        it. Both safe ways still show its claims, so look for names and addresses in them first.
      </p>
      <div className="copy-choice">
        <Button look="primary" onClick={() => onCopy('safe-copy')}>
          Copy a safe copy
        </Button>
        <p>
          The same claims, signed by the demo issuer’s key and judged against the demo keys. It comes out at the same
          step
          {derived.verdict.outcome === 'accepted' ? '' : ` (${derived.verdict.decidedBy})`}, and the token is worth
          nothing.
        </p>
      </div>
      <div className="copy-choice">
        <Button onClick={() => onCopy('without-signature')}>Copy without its signature</Button>
        <p>The claims can be read and nobody accepts them. The link shows a token whose signature was cut off.</p>
      </div>
      <div className="copy-choice">
        <Button look="quiet" onClick={() => onCopy('as-is')}>
          Copy it as it is
        </Button>
        <p>The live token goes into the link.</p>
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
