import type { Explanation } from '@/lib/error-texts/explain'
import type { Help } from '@/lib/error-texts/kinds/help'
import { whoPrints } from '@/lib/error-texts/who'
import { ErrorLinks } from './error-links'
import { ErrorWords } from './error-words'

interface Props {
  readonly told: Explanation
  readonly loaded: typeof import('@/content/errors/explain')
}

/** What a pasted text means: its known messages or what its words speak of, then what the HTTP answer says by itself. */
export function ErrorFindings({ told: { hits, kinds, facts, help }, loaded: { printerName, lookedFor } }: Props) {
  if (help) return <NothingKnown help={help} lookedFor={lookedFor} />
  return (
    <ul className="errors" data-findings>
      {hits
        .map((hit) => ({ ...hit, who: whoPrints(hit, printerName) }))
        .map(({ id, text, who, means, fix, step, scenario }) => (
          <li key={id} className="error-entry">
            <a href={`#${id}`} className="error-text">
              <ErrorWords text={text} />
            </a>
            <p>
              {means} {fix}
            </p>
            <p className="error-links">
              <span>{who}</span>
              <ErrorLinks step={step} scenario={scenario} />
            </p>
          </li>
        ))}
      {kinds.map(({ id, of, next, step, scenario }) => (
        <li key={id} className="error-entry">
          <p>
            Its words speak of {of} {next}
          </p>
          <p className="error-links">
            <span>By its words, whoever prints it</span>
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

const NothingKnown = ({ help: { says, next }, lookedFor }: { readonly help: Help; readonly lookedFor: string }) => (
  <div className="error-note">
    <p>Looked for: {lookedFor}. None is in it.</p>
    <p>
      {says} {next} What helps with any:
    </p>
    <ul>
      <li>
        Replay the call with <code>curl -D -</code>, as above, and paste the whole answer, status line and all.
      </li>
      <li>Paste the token in the playground and ask your server there.</li>
    </ul>
  </div>
)
