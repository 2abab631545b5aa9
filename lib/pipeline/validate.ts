import { ask, type Said, type Step, stepsOf, type View, viewsOf } from './ask'
import type { Check } from './check'
import { checks } from './checks'
import { reportOf } from './report'
import type { Facts, Report, ValidationInput } from './types'

/**
 * Runs every check in order and keeps all findings: a real server stops at the first failure,
 * but a reader wants to see everything that is wrong at once. Never throws.
 */
export async function validate(input: ValidationInput, pipeline: readonly Check[] = checks): Promise<Report> {
  const steps = stepsOf(pipeline)
  const views = viewsOf(steps, input.server)
  const { said, facts } = await askAll(steps, (step, i, known) => ask(step, views[i] as View, input, known))
  return reportOf(steps, said, facts, input.server)
}

/** What came of all checks: an answer for each, and the facts they have established. */
interface Outcome {
  readonly said: readonly Said[]
  readonly facts: Partial<Facts>
}
type Ask = (step: Step, at: number, known: Partial<Facts>) => Said | Promise<Said>

/**
 * Asks every check in order. One that answers later, as WebCrypto does, holds up only those that need
 * or provide the same facts; the others go on meanwhile, and the outcome is that of asking one by one.
 */
export async function askAll(steps: readonly Step[], asked: Ask): Promise<Outcome> {
  const said: Said[] = []
  const facts: Partial<Facts> = {}
  const waiting = new Map<Step, { readonly at: number; readonly answer: Promise<Said> }>()
  for (let i = 0; i < steps.length; i++) {
    const step = steps[i] as Step
    if (waiting.size > 0)
      for (const [earlier, { at, answer }] of waiting)
        if (mustWait(step.check, earlier.check)) {
          said[at] = take(await answer, earlier.check, facts)
          waiting.delete(earlier)
        }
    const answer = asked(step, i, facts)
    if (answer instanceof Promise) waiting.set(step, { at: i, answer })
    else said[i] = take(answer, step.check, facts)
  }
  for (const [{ check }, { at, answer }] of waiting) said[at] = take(await answer, check, facts)
  return { said, facts }
}

const mustWait = ({ needs, provides }: Check, earlier: Check): boolean =>
  earlier.provides.some((fact) => needs.includes(fact) || provides.includes(fact))

/** What a check has established is a fact for those after it. */
export function take(answer: Said, { provides }: Check, facts: Partial<Facts>): Said {
  if (provides.length > 0) Object.assign(facts, answer.facts)
  return answer
}
