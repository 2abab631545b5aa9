'use client'
import { useEffect, useState } from 'react'
import { playgroundHref } from '../site/base-path'
import { Button } from '../ui/button'
import { LinkIcon } from '../ui/icons'

interface CopyLinkButtonProps {
  readonly id: string
  readonly className?: string
}

/** Puts the scenario's short link on the clipboard, and says so for a moment. */
export function CopyLinkButton({ id, className }: CopyLinkButtonProps) {
  const [said, setSaid] = useState<'Copied' | 'Not allowed' | null>(null)
  useEffect(() => {
    if (!said) return
    const timer = setTimeout(setSaid, 2000, null)
    return () => clearTimeout(timer)
  }, [said])
  const copy = () =>
    navigator.clipboard.writeText(new URL(playgroundHref(`scenario=${id}`), location.href).href).then(
      () => setSaid('Copied'),
      () => setSaid('Not allowed'),
    )
  return (
    <Button small look="quiet" className={className} onClick={copy} aria-label={`Copy link to ${id}`}>
      <LinkIcon size={14} />
      <span aria-live="polite">{said ?? 'Copy link'}</span>
    </Button>
  )
}
