import { instant } from '@/lib/pipeline/encoding/instant'
import type { Derived } from '@/lib/playground/derive'
import { leftOut } from '@/lib/case/outgoing'
import { encodeLink } from '@/lib/case/link'
import { sharedState, type Way } from './shared-state'

/** A link, and what is said once it is on the clipboard and where the browser refuses that; or why there is none. */
export type MadeLink =
  | { readonly link: string; readonly copied: string; readonly refused: string }
  | { readonly link: null; readonly said: string }

/** What is said to the reader; with the link itself where the clipboard was refused. */
export interface CopyMessage {
  readonly said: string
  readonly link?: string
}

/** A link to this. */
export async function linkTo(derived: Derived, scenario: string | null, way: Way): Promise<MadeLink> {
  const made = await fragmentOf(derived, scenario, way)
  if ('said' in made) return { link: null, ...made }
  const pinned =
    derived.inputs.clock.kind === 'live' ? ` The clock is pinned at ${instant(derived.now) ?? derived.now}.` : ''
  const without = way === 'safe-copy' ? [] : leftOut(derived)
  const missing =
    without.length > 0
      ? ` Left out: ${without.join(', ')}. Private keys and keys that cannot be read are in no link.`
      : ''
  return {
    link: `${location.origin}${location.pathname}#${made.fragment}`,
    copied: `Link copied.${pinned}${missing}`,
    refused: `Copy the link below.${missing}`,
  }
}

async function fragmentOf(
  derived: Derived,
  scenario: string | null,
  way: Way,
): Promise<{ readonly said: string } | { readonly fragment: string }> {
  const shared = await sharedState(derived, way)
  if (!shared)
    return {
      said: 'No copy signed by the demo key comes out at the same step. Copy it without its signature instead.',
    }
  const link = await encodeLink(shared, way === 'as-is' ? scenario : null)
  return link.ok ? { fragment: link.fragment } : { said: `${link.says} ${link.fix}` }
}
