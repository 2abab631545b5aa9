import { pauseOfRefused, writeHistory } from '../site/write-history'

let again: ReturnType<typeof setTimeout> | undefined

/**
 * Puts an address of this page into its history entry. Of those that the browser refuses the one that was asked for
 * last follows once it is let, if the page is still the same.
 */
export function replaceAddress(address: string, { pathname }: Pick<Location, 'pathname'> = location): void {
  clearTimeout(again)
  if (location.pathname !== pathname) return
  if (!writeHistory(() => history.replaceState(history.state, '', address)))
    again = setTimeout(() => replaceAddress(address, { pathname }), pauseOfRefused)
}
