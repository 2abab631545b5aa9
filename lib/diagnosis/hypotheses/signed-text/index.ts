import type { Hypothesis } from '../../hypothesis'
import changedText from './changed-text'
import memberOrder from './member-order'

/** Of a text that was changed after it was signed, in the order they are tried. One chunk, fetched with the first such refusal. */
export const signedTextHypotheses: readonly Hypothesis[] = [
  changedText,
  memberOrder, // after every change that names its author: most attempts of all
]
