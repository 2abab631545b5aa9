import { readSegment } from '../pipeline/encoding/object-segment'
import { few, longestReordered, many } from './orders'
import { longestTried } from './subject'

const digits = (count: number): string => count.toLocaleString('en')

/** What was not tried with a signature that nothing explains, in a sentence; `null`: no bound was reached. */
export function untried(token: string): string | null {
  if (token.length > longestTried)
    return `Nothing else was tried with this signature: the token is longer than ${digits(longestTried)} characters.`
  if (token.length > longestReordered)
    return `No other order of its members was tried: the token is longer than ${digits(longestReordered)} characters.`
  const most = Math.max(...token.split('.', 2).map(membersIn))
  if (most > many)
    return `No other order of its members was tried: there are ${digits(most)}, and the bound is ${many}.`
  return most > few
    ? `Of the orders that its ${most} members may have been signed in, only the likely ones were tried. All are tried of up to ${few}.`
    : null
}

function membersIn(segment: string): number {
  const read = readSegment(segment)
  return typeof read === 'string' ? 0 : new Set(read.members.map(({ name }) => name)).size
}
