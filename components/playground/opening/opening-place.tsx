import { theOpening } from '../engine/opened'

/** Kept for what is drawn here before React has come; React leaves it alone. */
export const OpeningPlace = ({ name }: { readonly name: 'verdict' | 'story' }) => (
  // biome-ignore lint/security/noDangerouslySetInnerHtml: empty, which is how React is told that it is not its own
  <div data-opening-place={name} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: '' }} />
)

/**
 * The page shows what the link held, and whatever was drawn before goes: at once if the page explains its verdict
 * as well, else as soon as what was drawn is explained.
 */
export function endOpening(explained: boolean): () => void {
  let waiting = true
  const end = () => {
    if (!waiting) return
    delete document.documentElement.dataset.opening
    for (const place of document.querySelectorAll('[data-opening-place]')) place.replaceChildren()
  }
  if (explained) end()
  else
    void theOpening()
      .then((opening) => opening?.explained)
      .then(end)
  return () => {
    waiting = false
  }
}
