'use client'
import { type MouseEvent, useEffect, useState } from 'react'
import { Button } from '../../ui/button'

/** Copies the text of the block it stands in, and says so for a moment. */
export function CopyCode() {
  const [said, setSaid] = useState<'Copied' | 'Not allowed' | null>(null)
  useEffect(() => {
    if (!said) return
    const timer = setTimeout(setSaid, 2000, null)
    return () => clearTimeout(timer)
  }, [said])
  const copy = (event: MouseEvent) => {
    const code = event.currentTarget.parentElement?.querySelector('pre')?.textContent ?? ''
    navigator.clipboard.writeText(code.replace(/\n$/, '')).then(
      () => setSaid('Copied'),
      () => setSaid('Not allowed'),
    )
  }
  return (
    <Button small look="plain" className="code-copy" data-noprint onClick={copy} aria-label="Copy the code">
      <span aria-live="polite">{said ?? 'Copy'}</span>
    </Button>
  )
}
