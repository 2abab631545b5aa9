import { judgeRequest } from '../judge/judge-request'
import type { Judgement } from '../judge/judgement'
import { inputOf, type World } from '../scenarios/run'
import type { Scenario } from '../scenarios/scenario'
import type { Answer, Control, Puzzle, Trial } from './puzzle'

/** What came of one trial, and what was judged. */
export interface TrialVerdict {
  readonly name: string
  readonly summary: Judgement['summary']
  readonly scenario: Scenario
}

/** What came of trying an answer. */
export interface Attempt {
  readonly solved: boolean
  readonly conditions: readonly { readonly says: string; readonly met: boolean }[]
  /** Empty while they are to be found out. */
  readonly verdicts: readonly TrialVerdict[]
}

/** Judges every trial of a puzzle under an answer. What is no value of a control counts as not said. */
export async function attempt(puzzle: Puzzle, given: Answer, world: World): Promise<Attempt> {
  const answer = Object.fromEntries(puzzle.controls.map((control) => [control.id, offeredValue(control, given)]))
  const trials = puzzle.trials(answer)
  const judged = await Promise.all(
    trials.map(async ({ id, name, scenario: trial }) => {
      const scenario = asScenario(id, trial)
      const input = await inputOf(scenario, world)
      // At another address it is another server than the one whose policy it has.
      const server = trial.resource === undefined ? input.server : { ...input.server, name }
      const judgement = await judgeRequest({ ...input, server })
      return { id, name, scenario, judgement }
    }),
  )
  const seen = Object.fromEntries(judged.map(({ id, judgement }) => [id, judgement]))
  const conditions = puzzle.conditions.map(({ says, holds }) => ({ says, met: holds(seen, answer) }))
  const solved = conditions.every(({ met }) => met)
  const shown = solved || !puzzle.hidesVerdicts
  return {
    solved,
    conditions,
    verdicts: shown
      ? judged.map(({ name, scenario, judgement }) => ({ name, scenario, summary: judgement.summary }))
      : [],
  }
}

/** What a scenario needs beside, none of which the judging reads. */
const asScenario = (id: string, trial: Trial['scenario']): Scenario => ({
  id,
  title: id,
  story: '',
  group: '',
  expect: { outcome: 'undecided', status: null, jose: null },
  ...trial,
})

function offeredValue(control: Control, given: Answer): string | readonly string[] {
  const value = given[control.id]
  if (control.kind === 'text') return typeof value === 'string' ? value.slice(0, control.longest) : ''
  const offered = control.options.map((option) => option.value)
  if (control.kind === 'several') return typeof value === 'object' ? offered.filter((o) => value.includes(o)) : []
  return typeof value === 'string' && offered.includes(value) ? value : ''
}
