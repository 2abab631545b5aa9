import { lazy, Suspense, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import type { Derived } from '@/lib/playground/derive'
import { useCommand } from '../../commands/commands'
import { Button } from '../../ui/button'
import type { CopyMessage } from './copy-link'
import type { Way } from './shared-state'

// Most links are copied without a question.
const dialogs = () => import('./share-dialogs')
const LiveDialog = lazy(() => dialogs().then((m) => ({ default: m.LiveDialog })))
const CopyByHand = lazy(() => dialogs().then((m) => ({ default: m.CopyByHand })))

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
  const start = async (way?: Way) => {
    setMessage(null)
    try {
      if (way) await copy(way)
      else if (isLive(await settle())) {
        await dialogs()
        setAsking(true)
      } else await copy('as-is')
    } catch {
      setMessage({
        said: 'The checks could not be fetched, so no link was made. Look at the connection and try again.',
      })
    }
  }
  useCommand('copy-link', () => void start())
  useCommand('safe-copy', () => void start('safe-copy'))
  const button = (
    <>
      <span className="copied" role="status">
        {asking ? '' : message?.said}
      </span>
      <Button look="primary" onClick={() => start()}>
        Copy link
      </Button>
    </>
  )
  return (
    <>
      {slot ? createPortal(button, slot) : null}
      <Suspense>
        {!asking && message?.link ? <CopyByHand link={message.link} onClose={() => setMessage(null)} /> : null}
        {asking ? (
          <LiveDialog derived={derived} message={message} onCopy={copy} onClose={() => setAsking(false)} />
        ) : null}
      </Suspense>
    </>
  )
}
