import { useEffect, useEffectEvent, useRef, useState } from 'react'

/** Lengths of time, which grow while the clock runs. That changes the sentence, not the verdict. */
const passing = /(?:\d+ (?:years?|days?|h|min|s)\b ?)+/g

/** Nobody can skip what is read out. The page beside it has the whole sentence. */
const most = 400

/** Reads the verdict out, once for each change, and only when it has settled. */
export function Announcer({ text: whole }: { readonly text: string }) {
  const text = whole.length > most ? `${whole.slice(0, most)}…` : whole
  const [said, setSaid] = useState('')
  const verdict = text.replace(passing, '')
  const first = useRef(verdict)
  const say = useEffectEvent(() => setSaid(text))
  useEffect(() => {
    // What the page opens with is read as part of the page.
    if (verdict === first.current) return
    first.current = ''
    const timer = setTimeout(() => say(), 400)
    return () => clearTimeout(timer)
  }, [verdict])
  return (
    <p className="sr-only" role="status" data-testid="announcer">
      {said}
    </p>
  )
}
