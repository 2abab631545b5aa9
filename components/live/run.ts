import { fetchJson } from '@/components/site/fetch-json'
import type { ExampleChange } from '@/lib/judge/example'
import type { Judgement } from '@/lib/judge/judgement'
import type { ValidationInput } from '@/lib/pipeline/types'
import { asWritten } from './choice'
import type { ReportView as View } from './report-view'

type ReportView = typeof View

export interface Ran {
  readonly judgement: Judgement
  /** What shows it; `null` where it came out as the build has written it. */
  readonly ReportView: ReportView | null
}

/**
 * Judges an example, in the page. As its author wrote it, it needs no recipe: the build has made its request.
 * @param written digest of the judgement that the page shows already
 */
export async function runExample(id: string, change: ExampleChange, written: string): Promise<Ran> {
  const isAsWritten = Object.entries(asWritten).every(([name, value]) => change[name as keyof ExampleChange] === value)
  if (!isAsWritten) return judgeChanged(id, change)
  const [input, { judgeAgain }] = await Promise.all([writtenInput(id), import('@/lib/judge/example')])
  // Apart from the task in which the checks begin, so that neither holds the page for long.
  await new Promise((resolve) => setTimeout(resolve))
  const { judgement, same } = await judgeAgain(input, written)
  return { judgement, ReportView: same ? null : await loadReportView() }
}

/** All scenarios, and the keys that sign their tokens: for a token that the reader has changed. */
export const loadRecipes = () => Promise.all([import('@/content/catalog'), import('@/lib/judge/example')])

export const loadReportView = async (): Promise<ReportView> => (await import('./report-view')).ReportView

async function judgeChanged(id: string, change: ExampleChange): Promise<Ran> {
  const [[{ findScenario, world }, { judgeExample }], ReportView] = await Promise.all([loadRecipes(), loadReportView()])
  const scenario = findScenario(id)
  if (!scenario) throw new TypeError(`no scenario ${id}`)
  return { judgement: await judgeExample(scenario, change, world), ReportView }
}

const writtenInput = (id: string) => fetchJson<ValidationInput>(`/scenarios/${id}/input.json`)
