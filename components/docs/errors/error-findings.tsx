import type { ErrorText } from '@/lib/error-texts/entry'
import type { Explanation } from '@/lib/error-texts/explain'
import type { Help } from '@/lib/error-texts/kinds/help'
import { whoPrints } from '@/lib/error-texts/who'
import { basePath } from '../../site/base-path'
import { ErrorLinks } from './error-links'
import { ErrorWords } from './error-words'

interface Props {
  readonly told: Explanation
  /** Where no message is known in the text: those that have all of its words. */
  readonly having: readonly ErrorText[]
  readonly loaded: typeof import('@/content/errors/explain')
}

/** Of those that have some words, as many as are looked through. */
const mostShown = 12

/**
 * What a pasted text means: its known messages, those that have its words or what its words speak of, then what the
 * HTTP answer says by itself.
 */
export function ErrorFindings({ told: { hits, kinds, facts, help }, having, loaded }: Props) {
  const { printerName, pathOfError, lookedFor } = loaded
  if (help && having.length === 0) return <NothingKnown help={help} lookedFor={lookedFor} />
  const messages = [...hits, ...having.slice(0, mostShown).map((entry) => ({ ...entry, among: [] }))]
  return (
    <ul className="errors" data-findings>
      {messages.map((message) => (
        <li key={message.id} className="error-entry">
          <a href={`${basePath}${pathOfError(message)}`} className="error-text">
            <ErrorWords text={message.text} />
          </a>
          <p>
            {message.means} {message.fix}
          </p>
          <p className="error-links">
            <span>{whoPrints(message, printerName)}</span>
            <ErrorLinks step={message.step} scenario={message.scenario} />
          </p>
        </li>
      ))}
      {having.length > mostShown ? (
        <li className="error-entry">
          <p>{having.length - mostShown} more have these words. Another word narrows them.</p>
        </li>
      ) : null}
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
        Replay the call with <code>curl -D -</code>, as below, and paste the whole answer, status line and all.
      </li>
      <li>Paste the token in the playground and ask your server there.</li>
    </ul>
  </div>
)
