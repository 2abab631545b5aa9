import type { Case } from '../case/case'
import { findings } from '../case/credentials'
import type { LinkState } from '../case/link-state'
import { cutState, type Judged, linkStateOf } from '../case/outgoing'
import { claimsTester } from '../case/redact'

/** Something in a case that gives access and that no published key has signed. */
export interface Credential {
  readonly text: string
  /** Seconds since 1970 until which it may be used; `null` if nothing says so. */
  readonly until: number | null
}

const foundIn = (judged: Judged) => findings<LinkState>(cutState, linkStateOf(judged))

/** Characters of a text that is looked through for credentials. What is longer counts as one, whatever it says. */
export const longestRead = 100_000

/** Everything a link to this would hand on that gives access, whoever made it, beside the token's own claims. */
export function handedOn(judged: Judged): ReadonlySet<string> {
  const inClaims = claimsTester(judged.token)
  // The one text that may be so long beside tokens, which are not looked through to be found.
  const { introspection } = judged.inputs
  const unread = introspection.length > longestRead
  const read = unread ? { ...judged, inputs: { ...judged.inputs, introspection: '' } } : judged
  const found = foundIn(read).flatMap(({ kind, text }) =>
    kind === 'unnamed' || (kind === 'run' && inClaims(text)) ? [] : [text],
  )
  return new Set(unread ? [...found, introspection] : found)
}

/** What an example of this site hands on: it was published with the site. */
export const publishedBy = (inputs: Case): ReadonlySet<string> =>
  new Set(foundIn({ inputs, token: inputs.token, now: 0, keys: { kind: 'empty' } }).map(({ text }) => text))

/**
 * Whether handing this on could hurt somebody by the reader's real clock (seconds), whatever clock the page shows.
 * @param published what an example of this site hands on anyway
 */
export const isLive = (
  { live }: { readonly live: readonly Credential[] },
  realNow: number,
  published: ReadonlySet<string> = new Set(),
): boolean => live.some(({ text, until }) => (until === null || until > realNow) && !published.has(text))
