import { inputOf, tokenOf } from '../scenarios/run'
import type { Problem } from './command-line'
import { nearest } from './nearest'
import type { Presented } from './presented'
import type { Content } from './world'

/** An example as its author wrote it. */
export async function exampleOf(id: string, content: Content): Promise<Presented | Problem> {
  const { all, world } = await content.scenarios()
  const scenario = all.find((s) => s.id === id)
  if (scenario) return { input: await inputOf(scenario, world), token: await tokenOf(scenario, world), asSent: null }
  const near = nearest(
    id,
    all.map((s) => s.id),
  )
  return { says: `There is no example of that id.${near ? ` Did you mean ${near}?` : ''}` }
}
