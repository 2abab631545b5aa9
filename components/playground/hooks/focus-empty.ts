/** How long a part of the page that is fetched on demand may take to come. Milliseconds. */
const patience = 5000

/** The field in there that is still to be filled, of those without a mark that they are asked for first. */
const emptyField = (within: Element | null) =>
  [...(within?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea') ?? [])].find(
    (field) => field.value === '' && field.type !== 'radio' && field.type !== 'checkbox' && field.type !== 'password',
  )

/** Moves the focus to the first empty field within that element, once it is on the page and unless the reader went on. */
export function focusFirstEmpty(selector: string): void {
  const before = document.activeElement
  const attempt = () => {
    const gone = document.activeElement !== before && document.activeElement !== document.body
    const within = document.querySelector(selector)
    const field = within?.querySelector<HTMLElement>('[data-ask-first]') ?? emptyField(within)
    if (!gone) field?.focus()
    return gone || field !== undefined
  }
  const observer = new MutationObserver(() => attempt() && observer.disconnect())
  observer.observe(document.body, { childList: true, subtree: true })
  setTimeout(() => observer.disconnect(), patience)
}
