import './issuers.css'
import { reportedIssuers } from '@/content/reported-issuers'
import { Cite } from '../cite'
import { DataTable } from '../data-table/data-table'
import { foundAs } from '../data-table/found-as'
import { Honours } from './honours'

const columns = ['Product', 'Reads resource', 'What is reported', 'Source']

/** Products of which one thing is reported. */
export const ReportedIssuers = () => (
  <DataTable label="Other authorization servers, as reported" columns={columns}>
    {reportedIssuers.map(({ name, resource, says, source }) => (
      <tr key={name} {...foundAs(name)}>
        <th scope="row">{name}</th>
        <td data-column={columns[1]}>
          <Honours value={resource} />
        </td>
        <td data-column={columns[2]}>{says}</td>
        <td data-column={columns[3]}>
          <Cite id={source} />
        </td>
      </tr>
    ))}
  </DataTable>
)
