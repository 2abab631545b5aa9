import { HttpAnswerView } from '@/components/verdict/http-answer'
import { CompactRail } from '@/components/verdict/compact-rail'
import { VerdictBanner } from '@/components/verdict/verdict-banner'
import { Words } from '@/components/verdict/words'
import type { Judgement } from '@/lib/judge/judgement'
import { decidingExplanation } from '@/lib/judge/words'

/** What came out: whom the token names, the verdict, why, and behind a click every step. */
export function ReportView({ judgement, open = false }: { judgement: Judgement; open?: boolean }) {
  const { summary, answer, stations, server, token } = judgement
  const reason = decidingExplanation(stations)
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
        <CompactRail stations={stations} />
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
