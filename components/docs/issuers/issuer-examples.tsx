import { Stamp } from '@/components/verdict/stamp'
import { writtenJudgements } from '@/components/live/written-judgements'
import { scenariosOfProduct } from '@/content/scenarios/products'
import { OnDemand } from './on-demand'

/** The tokens of a product, good and failing, each with its verdict from the build; shown in full on demand. */
export function IssuerExamples({ product }: { readonly product: string }) {
  const examples = scenariosOfProduct(product)
  if (examples.length === 0) return <p className="issuer-unknown">none</p>
  return (
    <div data-unsearched>
      <p>
        Each is computed in the page: <i>Show</i> has its steps, its title opens it in the playground.
      </p>
      <ul className="issuer-examples" aria-label="Examples">
        {examples.map(({ id, title, story }) => (
          <li key={id}>
            <OnDemand scenario={id} title={title} story={story}>
              <Verdict scenario={id} />
            </OnDemand>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Verdict({ scenario }: { readonly scenario: string }) {
  const judgement = writtenJudgements.get(scenario)
  return judgement ? <Stamp summary={judgement.summary} size="small" /> : null
}
