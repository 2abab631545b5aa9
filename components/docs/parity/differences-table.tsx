import Link from 'next/link'
import { findScenario } from '@/content/catalog'
import { differences } from '@/content/parity/differences'
import { stackById, stacks } from '@/content/stacks'
import { DataTable } from '../data-table/data-table'
import { SpecRef } from '../spec-ref'

const columns = ['Example', 'Built with', 'Foretold', 'Came', 'Why']

/** Every prediction that is known to fail. */
export const DifferencesTable = () => (
  <DataTable label="Where prediction and server part" columns={columns} wide="last">
    {differences.map((difference) => {
      const { scenarios, foretold, answered, clause, reason } = difference
      return (
        <tr key={`${scenarios.join()} ${difference.stacks.join()}`}>
          <th scope="row">
            {scenarios.map((id) => (
              <Link key={id} href={`/scenarios/${id}/`} prefetch={false}>
                {findScenario(id)?.title}
              </Link>
            ))}
          </th>
          <td data-column={columns[1]}>
            {difference.stacks.length === stacks.length
              ? 'all'
              : difference.stacks.map((id) => stackById(id)?.name).join('; ')}
          </td>
          <td data-column={columns[2]}>{foretold}</td>
          <td data-column={columns[3]}>{answered}</td>
          <td data-column={columns[4]}>
            {reason} <SpecRef spec={clause} />
          </td>
        </tr>
      )
    })}
  </DataTable>
)
