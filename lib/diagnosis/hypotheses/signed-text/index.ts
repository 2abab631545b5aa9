import type { Hypothesis } from '../../hypothesis'
import changedText from './changed-text'
import keyOfStart from './key-of-start'
import memberOrder from './member-order'

/** Of a text that was changed after it was signed, or signed with another key of the same server, in the order they are tried. One chunk, fetched with the first such refusal. */
export const signedTextHypotheses: readonly Hypothesis[] = [
  changedText,
  memberOrder, // after every change that names its author: most attempts of all
  keyOfStart, // a guess, once the text is known to be the one that was signed
]
