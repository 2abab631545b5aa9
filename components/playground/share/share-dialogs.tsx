import type { Derived } from '@/lib/playground/derive'
import { Dialog } from '../../ui/dialog'
import type { CopyMessage } from './copy-link'
import type { Way } from './shared-state'
import { LiveChoices } from './live-choices'

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
      <LiveChoices verdict={derived.judgement.verdict} of={link} onChoose={onCopy} />
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

const link = {
  safe: 'Copy a safe link',
  verb: 'Copy',
  danger: 'Whoever opens a link with it can use it.',
  whole: 'Everything live goes into the link as it stands.',
} as const

/** For browsers that refuse the clipboard. */
export function CopyByHand({ link, onClose }: { readonly link: string; readonly onClose: () => void }) {
  return (
    <Dialog open onClose={onClose} title="Copy this link">
      <p>The browser did not let this page use the clipboard.</p>
      <input className="control" readOnly aria-label="The link" value={link} onFocus={(e) => e.target.select()} />
    </Dialog>
  )
}
