import Link from 'next/link'
import type { Message } from '@/lib/metadata/message'
import type { Reading } from '@/lib/metadata/reading'
import { basePath } from '../site/base-path'
import { useLoaded } from '../ui/use-loaded'
import { whoPrints } from '@/lib/error-texts/who'
import type { Engine } from './use-import'

interface Props {
  readonly reading: Reading
  readonly message: Message
  readonly engine: Engine
}

/** The other way round: which steps are answered like this, and who prints it. Where no token was sent, none decided. */
export function Refusal({ reading, message, engine }: Props) {
  const { value: texts } = useLoaded(loadTexts)
  const told = texts?.explain(textOf(message))
  if (!reading.mayHaveToken)
    return told && texts && told.hits.length > 0 ? (
      <details className="exchange-more" open={reading.pasted}>
        <summary>Who prints it: {told.hits.length} known</summary>
        <div className="refusal">
          <Hits hits={told.hits} texts={texts} />
        </div>
      </details>
    ) : null
  const steps = engine.stepsAnswering(message.status, reading.challenges)
  if (steps.length === 0) return null
  const spoken = [...(told?.hits ?? []), ...(told?.kinds ?? [])]
  const said = steps.filter(({ id, byWords }) => byWords || spoken.some(({ step }) => step === id))
  const rest = steps.filter((step) => !said.includes(step))
  return (
    <details className="exchange-more" open={reading.pasted}>
      <summary>
        Which steps are answered like this: {said.length > 0 ? `${said.length} by its words, ` : ''}
        {said.length > 0 ? `${rest.length} by its code alone` : steps.length}
        {told && told.hits.length > 0 ? `. Who prints it: ${told.hits.length} known` : ''}
      </summary>
      <div className="refusal">
        {said.length > 0 ? (
          <>
            <p>By its words:</p>
            <Steps steps={said} />
          </>
        ) : (
          <Steps steps={rest} />
        )}
        {told && texts ? (
          <>
            {told.hits.length === 0 ? <p>No SDK or product that is known here prints these words.</p> : null}
            <Hits hits={told.hits} texts={texts} />
            <ul>
              {told.kinds.map(({ id, of, next }) => (
                <li key={id}>
                  Its words speak of {of} {next}
                </li>
              ))}
              {told.facts.map(({ id, says }) => (
                <li key={id}>{says}</li>
              ))}
            </ul>
          </>
        ) : null}
        {said.length > 0 && rest.length > 0 ? (
          <details>
            <summary>By its code alone, which its words make less likely: {rest.length}</summary>
            <Steps steps={rest} />
          </details>
        ) : null}
      </div>
    </details>
  )
}

type Texts = Awaited<ReturnType<typeof loadTexts>>

const Hits = ({ hits, texts }: { readonly hits: ReturnType<Texts['explain']>['hits']; readonly texts: Texts }) => (
  <ul>
    {hits.map((hit) => (
      <li key={hit.id}>
        {whoPrints(hit, texts.printerName)}:{' '}
        <a href={`${basePath}${texts.pathOfError(hit)}`}>
          <code>{hit.text}</code>
        </a>{' '}
        {hit.means}
      </li>
    ))}
  </ul>
)

const Steps = ({ steps }: { readonly steps: ReturnType<Engine['stepsAnswering']> }) => (
  <ul className="refusal-steps">
    {steps.map(({ id, failureTitle }) => (
      <li key={id}>
        <Link href={`/docs/checks/${id}/`} prefetch={false}>
          {failureTitle}
        </Link>
      </li>
    ))}
  </ul>
)

const textOf = ({ status, headers, body }: Message) =>
  `${status === null ? '' : `HTTP/1.1 ${status}\n`}${headers.map(([name, value]) => `${name}: ${value}`).join('\n')}\n\n${body.slice(0, 20_000)}`

/** The messages that are known. */
const loadTexts = () => import('@/content/errors/explain')
