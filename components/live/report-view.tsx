import { HttpAnswerView } from '@/components/verdict/http-answer'
import { Rail } from '@/components/verdict/rail'
import { VerdictBanner } from '@/components/verdict/verdict-banner'
import { Words } from '@/components/verdict/words'
import type { Explanation } from '@/lib/pipeline/types'
import type { Station } from '@/lib/judge/stations'
import type { View } from './view'

/** What came out: whom the token names, the verdict, why, and behind a click every step. */
export function ReportView({ view, open = false }: { view: View; open?: boolean }) {
  const { summary, answer, stations, server, token } = view
  const reason = decidingReason(stations)
  return (
    <div className="live-report">
      <dl className="live-facts">
        <Fact name="asked" value={server.resource || 'no name given'} />
        <Fact name="aud" value={token ? token.aud || 'not in the token' : 'no readable token'} />
      </dl>
      <VerdictBanner summary={summary} />
      {reason ? (
        <div className="live-reason">
          <p>
            <Words text={reason.because} />
          </p>
          <p>
            <b>Fix.</b> <Words text={reason.fix} />
          </p>
        </div>
      ) : null}
      <details className="live-steps" open={open}>
        <summary>Every step and the HTTP answer</summary>
        <Rail stations={stations} compact />
        {answer ? <HttpAnswerView answer={answer} /> : null}
      </details>
    </div>
  )
}

const Fact = ({ name, value }: { name: string; value: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>
      <code>{value}</code>
    </dd>
  </div>
)

/** Of the step that decided; of an acceptance, what was left out and would have refused. */
function decidingReason(stations: readonly Station[]): Explanation | null {
  const steps = stations.filter((s) => s.kind === 'step')
  const decided = steps.find((s) => s.decides) ?? steps.find((s) => s.status === 'off' && s.explanation)
  return decided?.explanation ?? null
}
