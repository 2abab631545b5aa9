/** Kept for what is drawn here before React has come; React leaves it alone. */
export const OpeningPlace = ({ name }: { readonly name: 'verdict' | 'story' }) => (
  // biome-ignore lint/security/noDangerouslySetInnerHtml: empty, which is how React is told that it is not its own
  <div data-opening-place={name} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: '' }} />
)

/** The page shows what the link held; whatever was drawn before it goes. */
export function endOpening(): void {
  delete document.documentElement.dataset.opening
  for (const place of document.querySelectorAll('[data-opening-place]')) place.replaceChildren()
}
