import { comment, lines } from '../quote'
import { type Feature, unexpressed } from '../rules'
import type { Takeaway } from '../takeaway'

/** All that a target with a whole verification of its own can do. */
export const everyFeature: readonly Feature[] = ['several-issuers', 'scope-claims', 'implied', 'eddsa']

/**
 * The first comment of a file: what it is, and each setting it does not follow. Its first two lines are fixed words,
 * for Python reads an encoding out of a comment that stands there.
 */
export function head(mark: string, given: Takeaway, can: readonly Feature[], ...about: readonly string[]): string {
  const without = unexpressed(given, can)
  return lines(
    comment(mark, ['Made by Deputy Lab from the policy of one server.', 'Read it before you use it.']),
    about.length > 0 ? comment(mark, about) : null,
    without.length > 0
      ? comment(mark, ['', 'The policy and this code differ:', ...without.map((s) => `- ${s}`)])
      : null,
    '',
  )
}
