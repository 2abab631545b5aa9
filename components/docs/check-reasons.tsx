import { LiveExample } from '@/components/live/live-example'
import { writtenJudgements } from '@/components/live/written-judgements'
import { type ScenarioId, scenarios } from '@/content/catalog'
import { stepsOf } from '@/lib/judge/station'
import type { Check } from '@/lib/pipeline/check'
import type { Explanation } from '@/lib/pipeline/types'

/** A way to fail, with the scenario that shows it and what the check says there. */
interface ShownReason {
  readonly reason: string
  readonly shownBy: { readonly scenario: ScenarioId; readonly explanation: Explanation } | null
}

/** Every step of every scenario. */
const steps = scenarios.flatMap(({ id: scenario }) =>
  stepsOf(writtenJudgements.get(scenario)?.stations ?? []).map((step) => ({ scenario, step })),
)

/** The reasons of a check; where several scenarios show one, the one it decides. */
export async function reasonsOf(check: Check): Promise<readonly ShownReason[]> {
  const all = steps.flatMap(({ scenario, step: { id, reason, explanation, decides } }) =>
    id === check.id && reason && explanation ? [{ scenario, reason, explanation, decides }] : [],
  )
  const { reasons } = await check.body()
  return Object.keys(reasons).map((reason) => {
    const shown = all.filter((f) => f.reason === reason)
    return { reason, shownBy: shown.find((f) => f.decides) ?? shown[0] ?? null }
  })
}

export function CheckReasons({ reasons }: { reasons: readonly ShownReason[] }) {
  return (
    <>
      <h2 id="ways-to-fail">
        <a href="#ways-to-fail">Ways to fail</a>
      </h2>
      <p>Each reason with an example; the words are what the check says about that token.</p>
      {reasons.map(({ reason, shownBy }) => (
        <section key={reason} className="check-reason" aria-labelledby={reason}>
          <h3 id={reason}>
            <a href={`#${reason}`}>
              <code>{reason}</code>
            </a>
          </h3>
          {shownBy ? (
            <>
              <p>{shownBy.explanation.says}</p>
              <LiveExample scenario={shownBy.scenario} />
            </>
          ) : (
            <p>No example shows this one yet.</p>
          )}
        </section>
      ))}
    </>
  )
}
