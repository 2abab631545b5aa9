import { useEffect, useState } from 'react'

/** How long it is said, in milliseconds. */
const said = 2000

/**
 * Copies a text, and what to say of it for a moment. Pages without TLS have no clipboard, and a reader may have
 * forbidden it.
 */
export function useCopied() {
  const [copied, setCopied] = useState<'Copied' | 'Not allowed' | null>(null)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(setCopied, said, null)
    return () => clearTimeout(timer)
  }, [copied])
  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text)
      setCopied('Copied')
    } catch {
      setCopied('Not allowed')
    }
  }
  return { copied, copy }
}
