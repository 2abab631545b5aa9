import { useEffect, useState } from 'react'
import { type MatrixServer, matrixServers } from '@/content/matrix'
import type { When } from '@/lib/matrix/judge-tokens'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { VerdictBanner } from '../verdict/verdict-banner'
import { caseOfPair, judgePair, type OpenablePair, openInPlayground } from './pair'

/** A cell as it was opened, whatever the table shows since. */
export interface OpenedPair {
  readonly token: string
  /** Of the servers given; of this page, if none are. */
  readonly server: number
  readonly servers: readonly MatrixServer[] | null
  /** How the token and the server are called in the table. */
  readonly names: { readonly token: string; readonly server: string }
  /** What there is to say of the token's row. */
  readonly sentence: string
  readonly when: When
}

interface PairDialogProps extends OpenedPair {
  readonly onClose: () => void
}

/** The verdict of one cell in words, and the way to all its steps. */
export function PairDialog({ token, server, servers, names, sentence, when, onClose }: PairDialogProps) {
  const [shown, setShown] = useState<OpenablePair | null>(null)
  useEffect(() => {
    let isNewest = true
    const asked = (servers ?? matrixServers)[server]
    if (!asked) return
    judgePair(caseOfPair(token, asked, when))
      .then((judged) => isNewest && setShown(judged))
      .catch(() => {})
    return () => {
      isNewest = false
    }
  }, [token, server, servers, when])
  return (
    <Dialog
      open
      onClose={onClose}
      title={`${names.token} at ${names.server}`}
      className="matrix-pair"
      actions={
        <Button look="primary" data-first-focus disabled={!shown} onClick={() => shown && openInPlayground(shown)}>
          Open in the playground
        </Button>
      }
    >
      <div className="matrix-pair-verdict">{shown ? <VerdictBanner summary={shown.judgement.summary} /> : null}</div>
      <p>{sentence}</p>
      <p className="matrix-hint">
        The playground opens in a new tab with every step of this pair. No link is made; a token that may be in use
        stays out of the address.
      </p>
    </Dialog>
  )
}
