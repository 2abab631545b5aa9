import Link from 'next/link'
import type { ProductId } from '@/content/issuers'
import { documentedById } from '@/content/issuers/documented'
import { pathOfProduct } from '@/content/product-path'
import { notKnown } from '@/lib/issuers/source'
import { CiteStatement } from './cite'
import { Table } from './table'

/** What products write into `aud` by default and how a server's URI gets there, as the products' data says. */
export function WrittenAudiences({ products }: { readonly products: readonly ProductId[] }) {
  return (
    <Table label="What products write into aud" data-cards>
      <thead>
        <tr>
          <th>Product</th>
          <th>
            What <code>aud</code> holds by default
          </th>
          <th>How your server gets there</th>
        </tr>
      </thead>
      <tbody>
        {products.map(documentedById).map((product) => {
          const [profile] = product.profiles
          if (!profile) throw new TypeError(`<WrittenAudiences>: no source shows a token of ${product.name}`)
          return (
            <tr key={product.id}>
              <th scope="row">
                <Link href={pathOfProduct(product.id)} prefetch={false}>
                  {product.name}
                </Link>
              </th>
              <td data-column="aud by default">
                {profile.shape.aud}{' '}
                <CiteStatement
                  source={profile.shape.source}
                  mark={profile.shape.mark}
                  checked={profile.shape.checked}
                />
              </td>
              <td data-column="How your server gets there">
                {product.audience === notKnown ? 'Not known.' : product.audience.steps.join(' ')}
              </td>
            </tr>
          )
        })}
      </tbody>
    </Table>
  )
}
