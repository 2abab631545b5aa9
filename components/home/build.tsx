import type { ReactNode } from 'react'
import type { ScenarioId } from '@/content/catalog'
import { PlaygroundLink } from '../site/playground-link'
import { CompactRail } from '../verdict/compact-rail'
import { Stamp } from '../verdict/stamp'
import type { Judged } from './replay'

interface BuildProps {
  readonly name: string
  readonly judged: Judged
  /** Where the playground has exactly this case; `null` if it has none. */
  readonly scenario: ScenarioId | null
  readonly children: ReactNode
}

/** One build of the server: what it checks, what it says, why. */
export function Build({ name, judged: { summary, stations }, scenario, children }: BuildProps) {
  return (
    <article className="build" data-outcome={summary.stamp}>
      <div className="build-verdict">
        <h2>{name}</h2>
        {children}
        <p className="build-stamp">
          <Stamp summary={summary} />
        </p>
        <p className="build-headline">{summary.headline}</p>
        {scenario ? (
          <PlaygroundLink fragment={`scenario=${scenario}`} className="text-sm text-accent hover:underline">
            Open in the playground
          </PlaygroundLink>
        ) : null}
      </div>
      <CompactRail stations={stations} />
    </article>
  )
}
