import type { Case } from '../../case/case'
import type { AddressState } from './state'

/**
 * The mark of the fragment that stays in the address bar of a page that is left, where that is older than what stands on
 * the page; `null` where nothing is lost. A fragment takes longer to make than a page has left, and a reload asks for the
 * address as it was before: what was typed is in the tab's storage alone.
 */
export function supersededBy({ fragment, waiting, trouble, first, carried }: AddressState, page: Case): string | null {
  if (fragment === '' || waiting || page === carried || (trouble && page === first.inputs)) return null
  return markOf(fragment)
}

/**
 * Tells a fragment from others of the same history entry, which alone is asked about it: FNV-1a and the length. Not the
 * fragment, which is as long as any link and may hold what no storage may.
 */
export function markOf(fragment: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < fragment.length; at++) hash = Math.imul(hash ^ fragment.charCodeAt(at), 0x01000193)
  return `${fragment.length}.${(hash >>> 0).toString(36)}`
}
