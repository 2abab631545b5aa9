import type { Explanation } from '@/lib/error-texts/explain'
import { ErrorLinks } from './error-links'
import { ErrorWords } from './error-words'

interface Props {
  readonly told: Explanation
  readonly printerName: (id: string) => string
}

/** What a pasted text means: its known messages, then what the HTTP answer says by itself. */
export function ErrorFindings({ told: { hits, facts }, printerName }: Props) {
  if (hits.length === 0 && facts.length === 0) return <NothingKnown />
  return (
    <ul className="errors" data-findings>
      {hits.map(({ id, text, printedBy, means, fix, step, scenario }) => (
        <li key={id} className="error-entry">
          <a href={`#${id}`} className="error-text">
            <ErrorWords text={text} />
          </a>
          <p>
            {means} {fix}
          </p>
          <p className="error-links">
            <span>{printerName(printedBy)}</span>
            <ErrorLinks step={step} scenario={scenario} />
          </p>
        </li>
      ))}
      {facts.map(({ id, says, spec, step, scenario }) => (
        <li key={id} className="error-entry">
          <p>{says}</p>
          <p className="error-links">
            {spec ? <a href={spec.href}>{spec.label}</a> : null}
            <ErrorLinks step={step} scenario={scenario} />
          </p>
        </li>
      ))}
    </ul>
  )
}

const NothingKnown = () => (
  <div className="error-note">
    <p>No message of the list below is in it. What helps then:</p>
    <ul>
      <li>Paste the server’s log of that moment. Answers are terse on purpose; logs name the cause.</li>
      <li>
        Replay the call with <code>curl -D -</code>, as above, and paste the whole answer, status line and all.
      </li>
      <li>Paste the token in the playground and ask your server there.</li>
    </ul>
  </div>
)
