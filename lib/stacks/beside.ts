import type { Judgement } from '../judge/judgement'
import { type Step, stepsOf } from '../judge/station'
import { checkById } from '../pipeline/checks'
import type { Spec } from '../pipeline/specs'
import type { StackAnswer } from './answers'
import { challengeOf, errorIn } from './compare'

/** In what a stack's answer differs from the one the specifications ask for. */
export interface Beside {
  readonly says: string
  readonly specs: readonly Spec[]
  /** It accepts what should be refused. */
  readonly looser: boolean
}

/** What a stack does otherwise than the judgement says; `null`: nothing but the words, or nobody can say. */
export function besideOf(judgement: Judgement, stack: StackAnswer): Beside | null {
  const { verdict, answer } = judgement
  if (answer === null) return null
  const deciding = stepsOf(judgement.stations).find(({ decides }) => decides)
  const accepts = verdict.outcome === 'accepted'
  if (stack.accepted) return accepts ? null : { ...notChecked(deciding), looser: true }
  if (accepts) return { ...refuses(stack), looser: false }
  const [theirs, ours] = [stack.answer, answer].map((one) => ({ status: one.status, error: errorIn(challengeOf(one)) }))
  const alike = theirs?.status === ours?.status && theirs?.error === ours?.error && sendsChallenge(stack.answer, answer)
  if (alike) return null
  const { says, spec } = stack.said?.differs ?? {
    says: `It answers ${words(theirs)}; ${words(ours)} is due.`,
    spec: null,
  }
  return { says, specs: spec ? [spec] : (deciding?.specs ?? []), looser: false }
}

const sendsChallenge = (...answers: readonly Parameters<typeof challengeOf>[0][]) =>
  new Set(answers.map((answer) => challengeOf(answer) === null)).size === 1

const words = (one: { readonly status: number; readonly error: string | null } | undefined) =>
  `${one?.status}${one?.error ? ` ${one.error}` : ' without an error'}`

const notChecked = (step: Step | undefined): Pick<Beside, 'says' | 'specs'> => ({
  says: `It accepts the request: it does not check ${checkById(step?.id ?? '')?.label ?? 'that'}.`,
  specs: step?.specs ?? [],
})

function refuses({ said, step, refusal }: StackAnswer): Pick<Beside, 'says' | 'specs'> {
  if (refusal === 'expired' && said?.differs)
    return { says: said.differs.says, specs: said.differs.spec ? [said.differs.spec] : [] }
  const says = step?.explanation?.says ?? 'It reads no such header: it takes the word Bearer, one space and a token.'
  return { says: `It refuses the request. ${says}`, specs: step?.specs ?? [] }
}
