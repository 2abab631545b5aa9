import { HttpAnswerView } from '@/components/verdict/http-answer'
import type { ScenarioId } from '@/content/catalog'
import { writtenViews } from './written-views'

/** The HTTP answer to a scenario, computed while the site is built. An unknown id stops the build. */
export function Answer({ scenario: id }: { scenario: ScenarioId }) {
  const view = writtenViews.get(id)
  if (!view) throw new TypeError(`<Answer scenario="${id}">: there is no such scenario`)
  return <HttpAnswerView answer={view.answer} />
}
