import { findScenario } from '@/content/catalog'
import type { Choice } from './choice'
import { type View, viewOf } from './view'

// Everything heavy (pipeline, jose, the scenarios) stands behind this module: a page loads it when
// an example comes near, and all examples of a page share it.
export { ReportView } from './report-view'

export async function run(id: string, choice: Choice): Promise<View> {
  const scenario = findScenario(id)
  if (!scenario) throw new TypeError(`no scenario ${id}`)
  return viewOf(scenario, choice)
}
