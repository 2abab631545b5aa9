import { verdictId } from '../verdict/verdict-panel'

/** The skip link is in the frame of the site; on a narrow screen the verdict's tab must be opened first. */
export function onSkipToVerdict(open: () => void): () => void {
  const stop = new AbortController()
  document.querySelector(`.skip-link[href="#${verdictId}"]`)?.addEventListener(
    'click',
    (event) => {
      event.preventDefault()
      open()
      requestAnimationFrame(() => document.getElementById(verdictId)?.focus())
    },
    { signal: stop.signal },
  )
  return () => stop.abort()
}
