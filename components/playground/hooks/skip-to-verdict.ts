import { verdictId } from '../verdict/verdict-head'

/** On a narrow screen the verdict's tab must be opened first. */
export function goToVerdict(open: () => void): void {
  open()
  requestAnimationFrame(() => document.getElementById(verdictId)?.focus())
}

/** The skip link is in the frame of the site. */
export function onSkipToVerdict(open: () => void): () => void {
  const stop = new AbortController()
  document.querySelector(`.skip-link[href="#${verdictId}"]`)?.addEventListener(
    'click',
    (event) => {
      event.preventDefault()
      goToVerdict(open)
    },
    { signal: stop.signal },
  )
  return () => stop.abort()
}
