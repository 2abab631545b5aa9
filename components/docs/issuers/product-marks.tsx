import type { DocumentedProduct } from '@/lib/issuers/facts'
import { describe as worded, type Mark } from '@/lib/issuers/mark'
import { notKnown } from '@/lib/issuers/source'
import { Fact, Facts } from '../facts/facts'
import { ProductSource } from './product-source'
import { Values } from './values'

/** What a token of this product shows, and what tells its ID tokens: this site offers the product by it, and trusts nothing. */
export const ProductMarks = ({ product }: { readonly product: DocumentedProduct }) => (
  <Facts>
    <Marks marks={product.marks} />
    {product.prefixes ? (
      <Fact name="Opaque tokens">
        <p>
          begin with <Values of={product.prefixes.any} between=" or " /> <ProductSource {...product.prefixes} />
        </p>
      </Fact>
    ) : null}
    {product.addresses ? (
      <Fact name="Its issuers">
        <p>
          look like <Values of={product.addresses} between=" or " />
        </p>
      </Fact>
    ) : null}
    <Fact name="Its ID tokens">
      <IdToken idToken={product.idToken} />
    </Fact>
  </Facts>
)

const strengths: readonly (readonly [Mark['speaks'], string])[] = [
  ['own', 'Nobody else writes'],
  ['typical', 'Few others write'],
  ['weak', 'Many write, so only beside others'],
]

function Marks({ marks }: Pick<DocumentedProduct, 'marks'>) {
  if (marks === notKnown)
    return (
      <Fact name="By its claims">
        <p className="issuer-unknown">not known: its tokens show nothing of their own</p>
      </Fact>
    )
  const rows = strengths
    .map(([speaks, name]) => ({ name, found: marks.any.filter((mark) => mark.speaks === speaks) }))
    .filter(({ found }) => found.length > 0)
  return rows.map(({ name, found }) => (
    <Fact key={name} name={name}>
      <ul>
        {found.map((mark) => (
          <li key={`${worded(mark)} ${mark.beside ? worded(mark.beside) : ''}`}>
            {worded(mark)}
            {mark.beside ? `, where ${worded(mark.beside)}` : null}
          </li>
        ))}
      </ul>
      {name === rows.at(-1)?.name ? (
        <p>
          <ProductSource {...marks} />
        </p>
      ) : null}
    </Fact>
  ))
}

function IdToken({ idToken }: Pick<DocumentedProduct, 'idToken'>) {
  if (idToken === notKnown) return <p className="issuer-unknown">{notKnown}</p>
  return (
    <>
      <ul>
        {idToken.any.map((group) => {
          const said = group.map(worded).join(', and ')
          return <li key={said}>{said}</li>
        })}
      </ul>
      <p>
        <ProductSource {...idToken} />
      </p>
    </>
  )
}
