import './share-panel.css'
import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import type { Derived } from '@/lib/playground/derive'
import { isLive } from '@/lib/case/link-state'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import type { Outcome, Way } from './copy-link'
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
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const copy = async (way: Way) =>
    setOutcome(await (await import('./copy-link')).copyLink(await settle(), scenario, way))
  useEffect(() => {
    if (!outcome || outcome.link) return
    const timer = setTimeout(() => setOutcome(null), 8000)
    return () => clearTimeout(timer)
  }, [outcome])
  const start = async () => {
    setOutcome(null)
    try {
      if (isLive(await settle(), realNow())) setAsking(true)
      else await copy('as-is')
    } catch {
      setOutcome({
        said: 'The checks could not be fetched, so no link was made. Look at the connection and try again.',
      })
    }
  }
  const button = (
    <>
      <span className="copied" role="status">
        {asking ? '' : outcome?.said}
      </span>
      <Button look="primary" onClick={start}>
        Copy link
      </Button>
    </>
  )
  return (
    <>
      {slot ? createPortal(button, slot) : null}
      {!asking && outcome?.link ? <CopyByHand link={outcome.link} onClose={() => setOutcome(null)} /> : null}
      <Dialog open={asking} onClose={() => setAsking(false)} title="This token may still be in use">
        <LiveChoices derived={derived} onCopy={copy} />
        <p role="status" className="copied">
          {outcome?.said}
        </p>
        {outcome?.link ? (
          <input
            className="control"
            readOnly
            aria-label="The link"
            value={outcome.link}
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
