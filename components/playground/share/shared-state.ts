import type { LinkState } from '@/lib/case/link-state'
import { linkStateOf, withoutSignatures } from '@/lib/case/outgoing'
import type { Derived } from '@/lib/playground/derive'

/** How something live in a case is handed on. */
export type Way = 'safe-copy' | 'without-signature' | 'as-is'

/** What is handed on of a case that way; `null`: no safe copy of it comes out at the same step. */
export async function sharedState(derived: Derived, way: Way): Promise<LinkState | null> {
  if (way === 'safe-copy') return (await import('./copy-safely')).copySafely(derived)
  return cutFor(linkStateOf(derived), way)
}

/** Of a state that no safe copy is made of, a safe way keeps what is left without signatures. */
export const cutFor = (state: LinkState, way: Way): LinkState => (way === 'as-is' ? state : withoutSignatures(state))
