import type { ReportView as View } from './report-view'
import type { ExampleChange } from '@/lib/judge/example'
import type { Judgement } from '@/lib/judge/judgement'

export interface Runner {
  readonly run: (id: string, change: ExampleChange) => Promise<Judgement>
  readonly ReportView: typeof View
}

/**
 * What judges examples and what shows them: a page fetches it when an example comes near, and all its examples share
 * it. Three modules, so that each begins in a task of its own and none holds the page for long.
 */
export async function loadRunner(): Promise<Runner> {
  const [{ findScenario, world }, { judgeExample }, { ReportView }] = await Promise.all([
    import('@/content/catalog'),
    import('@/lib/judge/example'),
    import('./report-view'),
  ])
  const run = async (id: string, change: ExampleChange) => {
    const scenario = findScenario(id)
    if (!scenario) throw new TypeError(`no scenario ${id}`)
    return judgeExample(scenario, change, world)
  }
  return { run, ReportView }
}
