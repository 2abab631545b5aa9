import type { Hypothesis } from '../../hypothesis'
import otherAnswer from './other-answer'
import unvouchedHandle from './unvouched-handle'

/** Of what an issuer answers about a token, in the order they are tried. One chunk, fetched with the first answer that refuses. */
export const introspectionHypotheses: readonly Hypothesis[] = [unvouchedHandle, otherAnswer]
