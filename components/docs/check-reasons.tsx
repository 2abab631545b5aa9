import { LiveExample } from '@/components/live/live-example'
import { type ScenarioId, scenarios, world } from '@/content/catalog'
import type { Check } from '@/lib/pipeline/check'
import type { Explanation } from '@/lib/pipeline/types'
import { validate } from '@/lib/pipeline/validate'
import { inputOf } from '@/lib/scenarios/run'

/** A way to fail, with the scenario that shows it and what the check says there. */
interface ShownReason {
  readonly reason: string
  readonly shownBy: { readonly scenario: ScenarioId; readonly explanation: Explanation } | null
}

/** Every finding of every scenario, made once for all pages. */
const findings = Promise.all(
  scenarios.map(async (scenario) => {
    const { results, verdict } = await validate(await inputOf(scenario, world))
    return { scenario: scenario.id, results, decidedBy: verdict.outcome === 'accepted' ? null : verdict.decidedBy }
  }),
)

/** The reasons of a check; where several scenarios show one, the one it decides. */
export async function reasonsOf(check: Check): Promise<readonly ShownReason[]> {
  const all = (await findings).flatMap(({ scenario, results, decidedBy }) =>
    results.flatMap((result) => {
      const finding = result.status === 'off' ? result.finding : 'explanation' in result ? result : null
      if (!finding || result.id !== check.id) return []
      return [{ scenario, reason: finding.reason, explanation: finding.explanation, decides: decidedBy === check.id }]
    }),
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
