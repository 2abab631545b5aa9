import { Stamp } from '@/components/verdict/stamp'
import { writtenJudgements } from '@/components/live/written-judgements'
import { scenarios } from '@/content/catalog'
import { OnDemand } from './on-demand'

const examplesOf = (product: string) =>
  scenarios.filter(({ id, group }) => group === 'products' && id.startsWith(`${product}-`))

/** The tokens of a product, good and failing, each with its verdict from the build; shown in full on demand. */
export function IssuerExamples({ product }: { readonly product: string }) {
  const examples = examplesOf(product)
  if (examples.length === 0) return null
  return (
    <ul className="issuer-examples" aria-label="Examples">
      {examples.map(({ id, title, story }) => (
        <li key={id}>
          <OnDemand scenario={id} title={title} story={story}>
            <Verdict scenario={id} />
          </OnDemand>
        </li>
      ))}
    </ul>
  )
}

function Verdict({ scenario }: { readonly scenario: string }) {
  const judgement = writtenJudgements.get(scenario)
  return judgement ? <Stamp summary={judgement.summary} size="small" /> : null
}
