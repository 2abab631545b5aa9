import { lazy, Suspense, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import type { Derived } from '@/lib/playground/derive'
import { useCommand } from '../../commands/commands'
import { Button } from '../../ui/button'
import type { CopyMessage, MadeLink } from './copy-link'
import { copyMade } from './copy-made'
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
  useEffect(() => {
    if (!message || message.link) return
    const timer = setTimeout(() => setMessage(null), 8000)
    return () => clearTimeout(timer)
  }, [message])
  /** `null`: the reader has to be asked first. */
  const make = async (way?: Way): Promise<MadeLink | null> => {
    const now = await settle()
    if (!way && isLive(now)) {
      await dialogs()
      return null
    }
    return (await import('./copy-link')).linkTo(now, scenario, way ?? 'as-is')
  }
  const copy = async (way?: Way) => {
    setMessage(null)
    const made = make(way)
    const isCopied = copyMade(made.then((it) => it?.link ?? Promise.reject(new Error('no link')))).then(
      () => true,
      () => false,
    )
    try {
      const link = await made
      if (link) setMessage(messageOf(link, await isCopied))
      else setAsking(true)
    } catch {
      setMessage({
        said: 'The checks could not be fetched, so no link was made. Look at the connection and try again.',
      })
    }
  }
  useCommand('copy-link', () => void copy())
  useCommand('safe-copy', () => void copy('safe-copy'))
  const button = (
    <>
      <span className="copied" role="status">
        {asking ? '' : message?.said}
      </span>
      <Button look="primary" onClick={() => copy()}>
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

function messageOf(made: MadeLink, isCopied: boolean): CopyMessage {
  if (made.link === null) return { said: made.said }
  return isCopied ? { said: made.copied } : { said: made.refused, link: made.link }
}
