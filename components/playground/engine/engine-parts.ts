import { presets } from '@/content/presets'
import type { Case } from '@/lib/case/case'
import { encodeLink } from '@/lib/case/link'
import { linkStateOf } from '@/lib/case/outgoing'
import { type Derived, derive as deriveWith } from '@/lib/playground/derive'
import { isLive, publishedBy } from '@/lib/playground/live'
import { realNow } from '../../site/real-now'

export { readStored, storedText } from '@/lib/case/stored'
export { openFragment } from '../../case/open-fragment'

// The pipeline, what a case is as a text, and all that they need: a chunk of its own. Nothing that the first example
// needs is here: it was judged at build and is the page's own address.

/** @param ownName what the reader's own server is called, which no link says */
export const derive = (inputs: Case, now: number, ownName?: string | null, alwaysPausing = false) =>
  deriveWith(inputs, now, { ...presets, ownName: ownName ?? undefined }, alwaysPausing)

/** The fragment of a link to this; empty where none can be made. */
export async function fragmentOf(derived: Derived): Promise<string> {
  const link = await encodeLink(linkStateOf(derived))
  return link.ok ? link.fragment : ''
}

/** What finds out why a step failed. Asked for from here, it brings nothing again that has come with the checks. */
export const loadHelp = () => import('@/content/help')

/** By example. Reading a long token at each render would be felt. */
const published = new WeakMap<Case, ReadonlySet<string>>()

/**
 * Whether handing this on could hurt somebody now.
 * @param example what is published with this site anyway
 */
export function couldHurt(derived: Derived, example: Case | null): boolean {
  const known = example ? (published.get(example) ?? publishedBy(example)) : undefined
  if (example && known) published.set(example, known)
  return isLive(derived, realNow(), known)
}
