import { world } from '@/content/catalog'
import { puzzleById } from '@/content/challenges'
import { type Attempt, attempt } from '@/lib/challenges/attempt'
import type { Answer } from '@/lib/challenges/puzzle'

// The pipeline, jose and the demo keys stand behind this module: a page fetches it with the first attempt.
export async function run(id: string, answer: Answer): Promise<Attempt> {
  const puzzle = puzzleById(id)
  if (!puzzle) throw new TypeError(`no challenge ${id}`)
  return attempt(puzzle, answer, world)
}
