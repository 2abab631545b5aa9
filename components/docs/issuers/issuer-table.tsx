import './issuers.css'
import { anchorOf } from '@/content/anchor'
import { documented } from '@/content/issuers/documented'
import type { ProductFacts } from '@/lib/issuers/facts'
import { notKnown } from '@/lib/issuers/source'
import { DataTable } from '../data-table/data-table'
import { foundElsewhere } from '../data-table/found-as'
import { FilterList } from '../filter/filter-list'
import { Honours, honoursOrder } from './honours'

const columns = ['Product', 'Reads resource', 'aud by default', 'First step to your URI', 'Checked']

/** Every product in one line. Sorted by best support first where scripts allow it, else as the data stands. */
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
      <DataTable label="Authorization servers and the audience they write" columns={columns}>
        {documented.map((product, at) => (
          <tr
            key={product.id}
            {...foundElsewhere}
            data-item
            data-by-order={at}
            data-by-name={product.name}
            data-by-honours={honoursOrder.indexOf(product.resource.honours)}
            data-by-checked={lastChecked(product)}
          >
            <th scope="row">
              <a href={`#${anchorOf(product.name)}`}>{product.name}</a>
            </th>
            <td data-column={columns[1]}>
              <Honours value={product.resource.honours} />
            </td>
            <td data-column={columns[2]}>{product.profiles[0]?.shape.aud ?? notKnown}</td>
            <td data-column={columns[3]} className="issuer-way">
              {wayIn(product)}
            </td>
            <td data-column={columns[4]}>
              <time dateTime={lastChecked(product)}>{lastChecked(product)}</time>
            </td>
          </tr>
        ))}
      </DataTable>
    </FilterList>
  )
}

/** The first step says whether there is a way at all. */
function wayIn({ audience }: ProductFacts): string {
  return audience === notKnown ? notKnown : (audience.steps[0] ?? notKnown)
}

const lastChecked = ({ resource, audience }: ProductFacts): string =>
  [resource.checked, ...(audience === notKnown ? [] : [audience.checked])].sort()[0] ?? ''
