import { HttpAnswerView } from '@/components/verdict/http-answer'
import { type ScenarioId, findScenario } from '@/content/catalog'
import { asWritten } from './choice'
import { viewOf } from './view'

/** The HTTP answer to a scenario, computed while the site is built. An unknown id stops the build. */
export async function Answer({ scenario: id }: { scenario: ScenarioId }) {
  const scenario = findScenario(id)
  if (!scenario) throw new TypeError(`<Answer scenario="${id}">: there is no such scenario`)
  const { answer } = await viewOf(scenario, asWritten)
  return <HttpAnswerView answer={answer} />
}
