import { world } from '@/content/catalog'
import { puzzleById } from '@/content/challenges'
import { caseOfScenario } from '@/lib/case/from-scenario'
import { encodeLink } from '@/lib/case/link'
import { linkStateOf } from '@/lib/case/outgoing'
import { type Attempt, attempt, type TrialVerdict } from '@/lib/challenges/attempt'
import type { Answer } from '@/lib/challenges/puzzle'
import { readKeys } from '@/lib/keys/read'
import type { Scenario } from '@/lib/scenarios/scenario'

/** A verdict, and the part of the playground's address after `#` that shows the same case. */
interface OpenableVerdict extends Omit<TrialVerdict, 'scenario'> {
  readonly fragment: string
}

export interface Tried extends Omit<Attempt, 'verdicts'> {
  readonly verdicts: readonly OpenableVerdict[]
}

// The pipeline, jose and the demo keys stand behind this module: a page fetches it with the first attempt.
export async function run(id: string, answer: Answer): Promise<Tried> {
  const puzzle = puzzleById(id)
  if (!puzzle) throw new TypeError(`no challenge ${id}`)
  const { verdicts, ...outcome } = await attempt(puzzle, answer, world)
  const openable = verdicts.map(async ({ name, summary, scenario }) => ({
    name,
    summary,
    fragment: await fragmentOf(scenario),
  }))
  return { ...outcome, verdicts: await Promise.all(openable) }
}

async function fragmentOf(scenario: Scenario): Promise<string> {
  const inputs = await caseOfScenario(scenario, world)
  const keys = await readKeys(inputs.keysText)
  const link = await encodeLink(linkStateOf({ inputs, token: inputs.token, now: world.mint.now, keys }))
  if (!link.ok) throw new TypeError(link.says)
  return link.fragment
}
