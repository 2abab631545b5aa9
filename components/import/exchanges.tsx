import type { Reading } from '@/lib/metadata/reading'
import { Breakable } from '../ui/breakable'
import { LongText } from '../ui/long-text'
import { StatusIcon, type StatusName } from '../ui/status-icon'
import { Findings } from './findings'
import { Refusal } from './refusal'
import type { Engine } from './use-import'

const purposes = {
  challenge: 'The server, without a token',
  resource: 'Metadata of the resource',
  issuer: 'Metadata of the authorization server',
  keys: 'Keys',
} as const

/** Each question with its answer, in the order they were asked. */
export function Exchanges({ readings, engine }: { readonly readings: readonly Reading[]; readonly engine: Engine }) {
  return (
    <section aria-labelledby="import-exchanges">
      <h2 id="import-exchanges">Asked and answered</h2>
      <ol className="exchanges">
        {readings.map((reading, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: questions are only added
          <ExchangeItem key={at} reading={reading} engine={engine} />
        ))}
      </ol>
    </section>
  )
}

const statusOf = ({ state, findings }: Reading): StatusName => {
  const broken = findings.filter((finding) => finding.state === 'broken')
  if (broken.some(({ level }) => level === 'must')) return 'fail'
  if (broken.length > 0) return 'warn'
  return state === 'failed' ? 'unknown' : state === 'passed' ? 'off' : 'pass'
}

function ExchangeItem({ reading, engine }: { readonly reading: Reading; readonly engine: Engine }) {
  const { question, outcome, pasted, says, findings } = reading
  const status = outcome.kind === 'answer' ? outcome.message.status : null
  return (
    <li className="exchange" data-status={statusOf(reading)}>
      <StatusIcon status={statusOf(reading)} size={20} />
      <div>
        <h3>
          {pasted && question.purpose === 'challenge' ? 'An answer of the server' : purposes[question.purpose]}
          {pasted ? <span className="exchange-aside"> pasted</span> : null}
        </h3>
        {question.url ? (
          <p className="mono exchange-url">
            {pasted ? '' : `${question.method} `}
            <Breakable text={question.url} />
            {question.follow ? ', redirects followed' : ''}
          </p>
        ) : (
          <p className="exchange-aside">The text does not say from which address.</p>
        )}
        <p>
          {status === null ? null : <b>{status}. </b>}
          {says}
        </p>
        <Findings findings={findings} />
        {question.purpose === 'challenge' && outcome.kind === 'answer' ? (
          <Refusal reading={reading} message={outcome.message} engine={engine} />
        ) : null}
        {outcome.kind === 'answer' ? (
          <details className="exchange-more">
            <summary>The answer</summary>
            <div className="exchange-answer mono">
              <LongText
                text={
                  `${outcome.message.headers.map(([name, value]) => `${name}: ${value}`).join('\n')}\n\n${outcome.message.body}`.trim() ||
                  'Nothing that may be read.'
                }
              />
            </div>
          </details>
        ) : null}
      </div>
    </li>
  )
}
