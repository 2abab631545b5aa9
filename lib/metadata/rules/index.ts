import type { Rule } from '../rule'
import { answerRules } from './answer'
import { challengeRules } from './challenge'
import { issuerRules } from './issuer'
import { keyRules } from './keys'
import { resourceRules } from './resource'

/** Every rule, in the order in which they are shown. */
export const rules: readonly Rule[] = [...answerRules, ...challengeRules, ...resourceRules, ...issuerRules, ...keyRules]
