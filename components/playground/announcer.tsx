import { useEffect, useRef, useState } from 'react'

/** Reads the verdict out, once for each change, and only when it has settled. */
export function Announcer({ text }: { readonly text: string }) {
  const [said, setSaid] = useState('')
  const first = useRef(text)
  useEffect(() => {
    // What the page opens with is read as part of the page.
    if (text === first.current) return
    first.current = ''
    const timer = setTimeout(() => setSaid(text), 400)
    return () => clearTimeout(timer)
  }, [text])
  return (
    <p className="sr-only" role="status" data-testid="announcer">
      {said}
    </p>
  )
}
