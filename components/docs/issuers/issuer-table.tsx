import './issuers.css'
import Link from 'next/link'
import { anchorOf } from '@/content/anchor'
import { documented } from '@/content/issuers/documented'
import { pathOfProduct } from '@/content/product-path'
import type { DocumentedProduct, ProductFacts } from '@/lib/issuers/facts'
import { notKnown } from '@/lib/issuers/source'
import { DataTable } from '../data-table/data-table'
import { foundElsewhere } from '../data-table/found-as'
import { FilterList } from '../filter/filter-list'
import { FollowMoved } from '../moved/follow-moved'
import { Honours, honoursOrder } from './honours'
import { usualAudience } from './usual-audience'

const columns = ['Product', 'Reads resource', 'typ', 'aud by default', 'First step to your URI', 'What it cannot do']

/**
 * Every product in one line, which leads to its page. Sorted by best support first where scripts allow it, else as the
 * data stands. Once each had its section here: whoever opens the old address of one comes to its line, and with scripts
 * to its page.
 */
export function IssuerTable() {
  return (
    <FilterList
      label="Filter"
      placeholder="yes, opaque, client id, Okta"
      nouns={['product', 'products']}
      sorts={[
        { by: 'order', label: 'How widely met' },
        { by: 'name', label: 'Name' },
        { by: 'honours', label: 'Reads resource' },
        { by: 'checked', label: 'Longest not checked' },
      ]}
    >
      <DataTable label="Authorization servers and the audience they write" columns={columns} wide="from the fourth">
        {documented.map((product, at) => (
          <tr
            key={product.id}
            id={anchorOf(product.name)}
            {...foundElsewhere}
            data-moved=""
            data-item
            data-by-order={at}
            data-by-name={product.name}
            data-by-honours={honoursOrder.indexOf(product.resource.honours)}
            data-by-checked={lastChecked(product)}
          >
            <th scope="row">
              <Link href={pathOfProduct(product.id)} prefetch={false}>
                {product.name}
              </Link>{' '}
              <time dateTime={lastChecked(product)}>{lastChecked(product)}</time>
            </th>
            <td data-column={columns[1]}>
              <Honours value={product.resource.honours} />
            </td>
            <td data-column={columns[2]}>{typOf(product)}</td>
            <td data-column={columns[3]}>{usualAudience(product)}</td>
            <td data-column={columns[4]} className="issuer-way">
              {wayIn(product)}
            </td>
            <td data-column={columns[5]}>{product.audience === notKnown ? notKnown : product.audience.cannot}</td>
          </tr>
        ))}
      </DataTable>
      <FollowMoved />
    </FilterList>
  )
}

/** Of all its shapes; what cannot be read has none. */
function typOf({ profiles }: DocumentedProduct): string {
  const values = profiles.flatMap(({ shape }) =>
    shape.form !== 'JWT' ? shape.form : shape.typ === notKnown ? notKnown : shape.typ.map((typ) => typ ?? 'left out'),
  )
  return values.length === 0 ? notKnown : [...new Set(values)].join(', or ')
}

/** The first step says whether there is a way at all. */
function wayIn({ audience }: ProductFacts): string {
  return audience === notKnown ? notKnown : (audience.steps[0] ?? notKnown)
}

const lastChecked = ({ resource, audience }: ProductFacts): string =>
  [resource.checked, ...(audience === notKnown ? [] : [audience.checked])].sort()[0] ?? ''
