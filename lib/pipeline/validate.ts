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

type Ask = (step: Step, at: number, known: Partial<Facts>) => Said | Promise<Said>

/**
 * Asks every check in order. One that answers later, as WebCrypto does, holds up only those that need
 * or provide the same facts; the others go on meanwhile, and the outcome is that of asking one by one.
 */
export async function askAll(
  steps: readonly Step[],
  asked: Ask,
): Promise<{ readonly said: readonly Said[]; readonly facts: Partial<Facts> }> {
  const said: Said[] = []
  const facts: Partial<Facts> = {}
  let waiting: { readonly i: number; readonly check: Check; readonly answer: Promise<Said> }[] = []
  const take = (i: number, answer: Said) => {
    said[i] = answer
    Object.assign(facts, answer.facts)
  }
  const settle = async () => {
    for (const { i, answer } of waiting) take(i, await answer)
    waiting = []
  }
  for (const [i, step] of steps.entries()) {
    if (waiting.some(({ check }) => mustWait(step.check, check))) await settle()
    const answer = asked(step, i, facts)
    if (answer instanceof Promise) waiting.push({ i, check: step.check, answer })
    else take(i, answer)
  }
  await settle()
  return { said, facts }
}

const mustWait = ({ needs, provides }: Check, earlier: Check): boolean =>
  earlier.provides.some((fact) => needs.includes(fact) || provides.includes(fact))
