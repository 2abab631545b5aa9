'use client'
import { playgroundHref } from '../site/base-path'
import { Button } from '../ui/button'
import { classNames } from '../ui/class-names'
import { useCopied } from '../ui/use-copied'

interface CopyLinkButtonProps {
  readonly id: string
  readonly className?: string
}

/** Puts the scenario's short link on the clipboard, and says so for a moment. */
export function CopyLinkButton({ id, className }: CopyLinkButtonProps) {
  const { copied, copy } = useCopied()
  const copyLink = () => copy(new URL(playgroundHref(`scenario=${id}`), location.href).href)
  return (
    <Button
      small
      look="quiet"
      className={classNames('button-link-icon', className)}
      onClick={copyLink}
      // Only scripts copy, so only they need to tell hundreds of these apart: the page as written is the lighter for it.
      ref={(button) => button?.setAttribute('aria-label', `Copy link to ${id}`)}
    >
      <span aria-live="polite">{copied ?? 'Copy link'}</span>
    </Button>
  )
}
