import './live.css'
import { CopyLinkButton } from '@/components/gallery/copy-link-button'
import { PlaygroundLink } from '@/components/site/playground-link'
import { type ScenarioId, findScenario, serverHints, servers } from '@/content/catalog'
import { canChangeToken } from '@/lib/judge/example'
import type { Scenario } from '@/lib/scenarios/scenario'
import { LiveIsland } from './live-island'
import { ReportView } from './report-view'
import { writtenDigests, writtenJudgements } from './written-judgements'

interface Props {
  readonly scenario: ScenarioId
  /** Shows every step at once instead of behind a click. */
  readonly open?: boolean
  /** On a page that has its title already, and is about nothing else. */
  readonly untitled?: boolean
}

/**
 * A scenario in running text. Its verdict is computed while the site is built, so it can be read
 * without scripts; near the viewport it is computed again, in the page. An unknown id stops the build.
 */
export function LiveExample({ scenario: id, open = false, untitled = false }: Props) {
  const scenario: Scenario | undefined = findScenario(id)
  const judgement = writtenJudgements.get(id)
  if (!scenario || !judgement) throw new TypeError(`<Playground scenario="${id}">: there is no such scenario`)
  return (
    <figure className="live" data-live-example={id}>
      <figcaption className="live-head">
        {untitled ? (
          <CopyLinkButton id={id} className="-ml-2 justify-self-start" />
        ) : (
          <span className="live-title">{scenario.title}</span>
        )}
        <PlaygroundLink
          fragment={`scenario=${id}`}
          className="live-link"
          aria-label={`Open in the playground: ${scenario.title}`}
        >
          Open in the playground
        </PlaygroundLink>
        <span className="live-story">{scenario.story}</span>
      </figcaption>
      <LiveIsland
        scenario={id}
        written={writtenDigests.get(id) ?? ''}
        own={ownLabel(scenario)}
        servers={choices}
        editable={canChangeToken(scenario)}
        open={open}
      >
        <ReportView judgement={judgement} open={open} />
      </LiveIsland>
    </figure>
  )
}

const choices = servers.map(({ id, name }) => ({ id, label: `${name} (${serverHints[id]})` }))

const ownLabel = ({ server }: Scenario): string =>
  `${servers.find((s) => s.id === server)?.name ?? server} (as in this example)`
