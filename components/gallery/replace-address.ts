/** How long an address that the browser refused waits until it is written again, in milliseconds. */
const pause = 1000

let again: ReturnType<typeof setTimeout> | undefined

/**
 * Puts an address of this page into its history entry. A browser throws at a page that does so often (Safari from the
 * 101st time within ten seconds on): the address that was asked for last follows once it is let, if the page is still
 * the same.
 */
export function replaceAddress(address: string, { pathname }: Pick<Location, 'pathname'> = location): void {
  clearTimeout(again)
  if (location.pathname !== pathname) return
  try {
    history.replaceState(history.state, '', address)
  } catch {
    again = setTimeout(() => replaceAddress(address, { pathname }), pause)
  }
}
