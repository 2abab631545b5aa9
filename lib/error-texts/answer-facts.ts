import type { Answer } from './answer'
import { type Challenge, paramOf } from './challenge'
import type { AnswerFact, AnswerRule } from './answer-rule'
import { answerRules } from './answer-rules'
import { statusRules } from './status-rules'

/** What frameworks write into error beside a status: no code at all. */
const phrase = /^(?:unauthorized|forbidden|error|true)$/i

/** What is to be said of an answer, in the order of the rules. */
export const factsOf = (answer: Answer): readonly AnswerFact[] => factsBy(answerRules, answer)

/** What is to be said of its status where nothing else is known of it. */
export const factsOfStatus = (answer: Answer): readonly AnswerFact[] => factsBy(statusRules, answer)

function factsBy(rules: readonly AnswerRule[], answer: Answer): readonly AnswerFact[] {
  const said = [...answer.challenges.flatMap(errorOf), ...(answer.bodyError ? [answer.bodyError] : [])]
  const errors = new Set(said.filter((code) => !phrase.test(code)))
  const metadata = answer.challenges.map((c) => paramOf(c, 'resource_metadata')).find((value) => value !== undefined)
  const seen = { ...answer, errors, metadata }
  return rules.filter(({ when }) => when(seen)).map(({ when: _, ...fact }) => fact)
}

const errorOf = (challenge: Challenge) => {
  const code = paramOf(challenge, 'error')
  return code ? [code] : []
}
