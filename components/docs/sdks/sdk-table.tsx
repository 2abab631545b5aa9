import './sdks.css'
import { anchorOf } from '@/content/anchor'
import { sdks } from '@/content/sdks'
import type { Sdk } from '@/content/sdks/sdk'
import { DataTable } from '../data-table/data-table'
import { Dated } from '../data-table/dated'
import { foundAs, foundElsewhere } from '../data-table/found-as'
import { FilterList } from '../filter/filter-list'
import { Compares, comparesOrder } from './compares'

const columns = ['Name, and what was looked at', 'Compares aud', 'What switches it on', 'Answer to a replay']

/** Every SDK, framework, gateway and library in one line; those with a section are linked to it. */
export function SdkTable({ linked }: { readonly linked: readonly Sdk['id'][] }) {
  return (
    <FilterList
      label="Filter"
      placeholder="always, Python, 403, gateway"
      nouns={['entry', 'entries']}
      sorts={[
        { by: 'order', label: 'Kind' },
        { by: 'name', label: 'Name' },
        { by: 'compares', label: 'Compares aud' },
      ]}
    >
      <DataTable label="SDKs and what they check" columns={columns} wide="first">
        {sdks.map((sdk, at) => (
          <tr
            key={sdk.id}
            {...(linked.includes(sdk.id) ? foundElsewhere : foundAs(sdk.name))}
            data-item
            data-group={sdk.kind}
            data-by-order={at}
            data-by-name={sdk.name}
            data-by-compares={comparesOrder.indexOf(sdk.audience)}
          >
            <th scope="row">
              {linked.includes(sdk.id) ? <a href={`#${anchorOf(sdk.name)}`}>{sdk.name}</a> : sdk.name}
              <span className="sdk-kind">{sdk.kind}</span>
              <span className="sdk-kind">
                <Dated text={sdk.version} />
              </span>
            </th>
            <td data-column={columns[1]}>
              <Compares value={sdk.audience} />
            </td>
            <td data-column={columns[2]}>{sdk.switchOn}</td>
            <td data-column={columns[3]}>{sdk.answer}</td>
          </tr>
        ))}
      </DataTable>
    </FilterList>
  )
}
