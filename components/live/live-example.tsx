import './live.css'
import { PlaygroundLink } from '@/components/site/playground-link'
import { type ScenarioId, findScenario, serverHints, servers } from '@/content/catalog'
import type { Scenario } from '@/lib/scenarios/scenario'
import { LiveIsland } from './live-island'
import { ReportView } from './report-view'
import { writtenViews } from './written-views'

interface Props {
  readonly scenario: ScenarioId
  /** Shows every step at once instead of behind a click. */
  readonly open?: boolean
}

/**
 * A scenario in running text. Its verdict is computed while the site is built, so it can be read
 * without scripts; near the viewport it is computed again, in the page. An unknown id stops the build.
 */
export function LiveExample({ scenario: id, open = false }: Props) {
  const scenario: Scenario | undefined = findScenario(id)
  const view = writtenViews.get(id)
  if (!scenario || !view) throw new TypeError(`<Playground scenario="${id}">: there is no such scenario`)
  return (
    <figure className="live" data-live-example={id}>
      <figcaption className="live-head">
        <span className="live-title">{scenario.title}</span>
        <PlaygroundLink
          fragment={`scenario=${id}`}
          className="live-link"
          aria-label={`Open in the playground: ${scenario.title}`}
        >
          Open in the playground
        </PlaygroundLink>
        <span className="live-story">{scenario.story}</span>
      </figcaption>
      <LiveIsland scenario={id} own={ownLabel(scenario)} servers={choices} editable={isEditable(scenario)} open={open}>
        <ReportView view={view} open={open} />
      </LiveIsland>
    </figure>
  )
}

const choices = servers.map(({ id, name }) => ({ id, label: `${name} (${serverHints[id]})` }))

const ownLabel = ({ server }: Scenario): string =>
  `${servers.find((s) => s.id === server)?.name ?? server} (as in this example)`

/** Only a token made of plain claims can be given another audience and signed again. */
function isEditable({ token }: Scenario): boolean {
  return (
    token !== null && !token.text && !token.payloadText && !token.claimTexts && !token.claimsAgain && !token.afterwards
  )
}
