import { ask, Known, type Outcome, type Said, type Step, stepsOf, type View, viewsOf } from './ask'
import type { Check } from './check'
import { checks } from './checks'
import { reportOf } from './report'
import type { Report, ValidationInput } from './types'

/**
 * Runs every check in order and keeps all findings: a real server stops at the first failure,
 * but a reader wants to see everything that is wrong at once. Never throws.
 */
export async function validate(input: ValidationInput, pipeline: readonly Check[] = checks): Promise<Report> {
  const steps = stepsOf(pipeline)
  const views = viewsOf(steps, input.server)
  const outcome = await askAll(steps, (step, i, facts) => ask(step, views[i] as View, input, facts))
  return reportOf(steps, outcome, input.server)
}

type Ask = (step: Step, at: number, known: Known) => Said | Promise<Said>

/**
 * Asks every check in order. One that answers later, as WebCrypto does, holds up only those that need
 * or provide the same facts; the others go on meanwhile, and the outcome is that of asking one by one.
 */
export async function askAll(steps: readonly Step[], asked: Ask): Promise<Outcome> {
  const said: Said[] = []
  const known = new Known()
  const waiting = new Map<number, Promise<Said>>()
  const take = (at: number, answer: Said) => {
    said[at] = answer
    known.add(answer.facts)
  }
  for (let i = 0; i < steps.length; i++) {
    const step = steps[i] as Step
    if (waiting.size > 0)
      for (const [at, answer] of waiting)
        if (mustWait(step.check, (steps[at] as Step).check)) {
          take(at, await answer)
          waiting.delete(at)
        }
    const answer = asked(step, i, known)
    if (answer instanceof Promise) waiting.set(i, answer)
    else take(i, answer)
  }
  for (const [at, answer] of waiting) take(at, await answer)
  return { said, known }
}

const mustWait = ({ needs, provides }: Check, earlier: Check): boolean =>
  earlier.provides.some((fact) => needs.includes(fact) || provides.includes(fact))
