import './issuers.css'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { Words } from '@/components/verdict/words'
import { type ProductSection, productHeading } from '@/content/product-pages'
import type { DocumentedProduct, ProductFacts } from '@/lib/issuers/facts'
import { Fact, Facts } from '../facts/facts'
import { Honours } from './honours'
import { IssuerExamples } from './issuer-examples'
import { ProductAudience } from './product-audience'
import { ProductMarks } from './product-marks'
import { ProductRefusals } from './product-refusals'
import { ProductShapes } from './product-shapes'
import { ProductSource } from './product-source'
import { ProductSources } from './product-sources'
import { usualAudience } from './usual-audience'

/** What is known of one product: whoever has it needs no other page about it. What is not known is said to be so. */
export const ProductPage = ({ product }: { readonly product: DocumentedProduct }) => (
  <>
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
          <Honours value={product.resource.honours} />. <Words text={product.resource.says} />{' '}
          <ProductSource {...product.resource} />
        </p>
      </Fact>
      <Fact name="aud by default">
        <p>{usualAudience(product)}</p>
      </Fact>
    </Facts>
    <Part section="audience">
      <ProductAudience product={product} />
    </Part>
    <Part section="tokens">
      <ProductShapes product={product} />
    </Part>
    <Part section="marks">
      <div data-unsearched>
        <ProductMarks product={product} />
      </div>
    </Part>
    <Part section="refusals">
      <ProductRefusals words={product.words} />
    </Part>
    <Part section="reports">
      <Fails fails={product.fails} />
    </Part>
    <Part section="examples">
      <IssuerExamples product={product.id} />
    </Part>
    <Part section="sources">
      <ProductSources product={product.id} />
    </Part>
    <p>
      Other products, side by side:{' '}
      <Link href="/docs/authorization-servers/" prefetch={false}>
        how authorization servers set aud
      </Link>
      .
    </p>
  </>
)

/** Its heading is no entry of the search, which leads to the page: forty-five have the same. */
function Part({ section, children }: { readonly section: ProductSection; readonly children: ReactNode }) {
  const { id, title } = productHeading(section)
  return (
    <>
      <h2 id={id} data-unsearched>
        <a href={`#${id}`}>{title}</a>
      </h2>
      {children}
    </>
  )
}

function Fails({ fails }: Pick<ProductFacts, 'fails'>) {
  if (fails.length === 0) return <p className="issuer-unknown">not known: no report found</p>
  return (
    <ul>
      {fails.map((fail) => (
        <li key={fail.says}>
          <Words text={fail.says} /> <ProductSource {...fail} />
        </li>
      ))}
    </ul>
  )
}
