'use client'
import type { MouseEvent } from 'react'
import { Button } from '../ui/button'
import { useCopied } from '../ui/use-copied'

/** Copies the text of the block it stands in, and says so for a moment. */
export function CopyCode() {
  const { copied, copy } = useCopied()
  const copyBlock = ({ currentTarget }: MouseEvent) =>
    copy((currentTarget.parentElement?.querySelector('pre')?.textContent ?? '').replace(/\n$/, ''))
  return (
    <Button small look="plain" className="code-copy" data-noprint onClick={copyBlock} aria-label="Copy the code">
      <span aria-live="polite">{copied ?? 'Copy'}</span>
    </Button>
  )
}
