import './issuers.css'
import type { ProductId } from '@/content/issuers'
import { documentedById } from '@/content/issuers/documented'
import type { DocumentedProfile, ProductFacts } from '@/lib/issuers/facts'
import { notKnown } from '@/lib/issuers/source'
import { Fact, Facts } from '../facts/facts'
import { Fold } from '../fold/fold'
import { Honours } from './honours'
import { IssuerExamples } from './issuer-examples'
import { ProductSource } from './product-source'

/** All that is known of a product's audience, folded below one line: generated from `content/issuers`. An unknown id stops the build. */
export function IssuerFacts({ id }: { readonly id: ProductId }) {
  const product = documentedById(id)
  return (
    <Fold
      summary={
        <>
          <i>Reads resource:</i> <Honours value={product.resource.honours} />. <i>aud by default:</i>{' '}
          {product.profiles[0]?.shape.aud ?? notKnown}
        </>
      }
    >
      <Facts>
        {product.platform ? (
          <Fact name="What it is">
            <p>
              {product.platform.says} {product.platform.fix} <ProductSource {...product.platform} />
            </p>
          </Fact>
        ) : null}
        <Fact name="Reads resource">
          <p>
            <Honours value={product.resource.honours} /> {product.resource.says} <ProductSource {...product.resource} />
          </p>
        </Fact>
        <Fact name="Your URI in aud">
          <WayIn audience={product.audience} />
        </Fact>
        <Fact name="By default">
          <Shapes profiles={product.profiles} />
        </Fact>
        <Fact name="How it fails">
          <Fails fails={product.fails} />
        </Fact>
      </Facts>
      <IssuerExamples product={product.id} />
    </Fold>
  )
}

function Shapes({ profiles }: { readonly profiles: readonly DocumentedProfile[] }) {
  if (profiles.length === 0) return <p className="issuer-unknown">not known: no source shows one of its tokens</p>
  return (
    <ul>
      {profiles.map(({ id, name, about, shape }) => (
        <li key={id}>
          <b>{name}.</b> {about} <i>aud:</i> {shape.aud} <ProductSource {...shape} />
        </li>
      ))}
    </ul>
  )
}

function WayIn({ audience }: Pick<ProductFacts, 'audience'>) {
  if (audience === notKnown) return <p className="issuer-unknown">not known: no source says how</p>
  return (
    <>
      <ol>
        {audience.steps.map((step, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list, and its texts would stand in the page twice
          <li key={at}>{step}</li>
        ))}
      </ol>
      <p>
        {audience.cannot === notKnown ? null : (
          <>
            <i>What it cannot do:</i> {audience.cannot}{' '}
          </>
        )}
        <ProductSource {...audience} />
      </p>
    </>
  )
}

function Fails({ fails }: Pick<ProductFacts, 'fails'>) {
  if (fails.length === 0) return <p className="issuer-unknown">not known: no report found</p>
  return (
    <ul>
      {fails.map((fail, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list, and its texts would stand in the page twice
        <li key={at}>
          {fail.says} <ProductSource {...fail} />
        </li>
      ))}
    </ul>
  )
}
