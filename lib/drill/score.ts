import type { Answer } from './answer'
import type { Step } from './step'

/** How an answer stands to what was foretold. In the order of the scorecard. */
export const scores = {
  hole: 'accepted, and a MUST forbids it',
  spelling: 'accepted under another spelling of its name',
  advice: 'accepted, and a careful server refuses it',
  'good-refused': 'refused, and it is good',
  'server-error': 'refused with a 5xx',
  'in-band': 'refused inside a 200',
  'other-answer': 'refused with another answer',
  'no-answer': 'no answer',
  'as-foretold': 'as foretold',
} as const

export type Score = keyof typeof scores

/** Whether a token got past: a result, or the very answer that the good token gets. */
export const passes = (answer: Answer, control: Answer): boolean =>
  answer.kind === 'accepted' ||
  (control.kind !== 'accepted' &&
    answer.kind === control.kind &&
    answer.status === control.status &&
    answer.code === control.code)

/** The score, and a sentence where it needs one. */
export function scoreOf(
  { weight, judgement }: Pick<Step, 'weight' | 'judgement'>,
  answer: Answer,
  control: Answer,
): { readonly score: Score; readonly note: string | null } {
  if (answer.kind === 'none') return { score: 'no-answer', note: null }
  const passed = passes(answer, control)
  if (weight === null) return { score: passed ? 'as-foretold' : 'good-refused', note: null }
  if (passed) {
    if (weight.kind === 'must') return { score: 'hole', note: null }
    return weight.kind === 'spelling' ? { score: 'spelling', note: null } : { score: 'advice', note: weight.why }
  }
  if (answer.kind === 'broken') return { score: 'server-error', note: 'A client cannot tell that from a fault.' }
  if (answer.kind === 'in-band') return { score: 'in-band', note: 'A client does not sign in again on a 200.' }
  const foretold = judgement.answer?.status ?? null
  if (answer.status !== foretold) return { score: 'other-answer', note: `${foretold} is the answer that fits.` }
  if (answer.status === 401 && !answer.challenged)
    return { score: 'other-answer', note: 'There is no WWW-Authenticate, which a 401 must have.' }
  return { score: 'as-foretold', note: null }
}
