import results from '@/content/parity/results.json'
import { stacks } from '@/content/stacks'
import { DataTable } from '../data-table/data-table'

const columns = ['Built with', 'Versions', 'Requests compared', 'As foretold', 'Listed below']

/** What the last run that was kept has found, stack by stack. */
export const ParityTable = () => (
  <>
    <p>
      Run on <time dateTime={results.date}>{results.date}</time> with Node {results.node}: {results.scenarios} examples,
      each at the server it was written for and at the same server without a look at the audience.
    </p>
    <DataTable label="Predictions and real servers" columns={columns} wide="second">
      {results.stacks.map(({ stack: id, compared, agreed, listed }) => {
        const stack = stacks.find((one) => one.id === id)
        return (
          <tr key={id}>
            <th scope="row">{stack?.name}</th>
            <td data-column={columns[1]}>
              {stack?.packages.map(({ name, version }) => `${name} ${version}`).join(', ')}
            </td>
            <td data-column={columns[2]}>{compared}</td>
            <td data-column={columns[3]}>{agreed}</td>
            <td data-column={columns[4]}>{listed}</td>
          </tr>
        )
      })}
    </DataTable>
  </>
)

/** What no server was asked, and why. */
export function SkippedList() {
  const all = new Map<string, Set<string>>()
  for (const { skipped } of results.stacks)
    for (const { why, scenarios } of skipped) all.set(why, new Set([...(all.get(why) ?? []), ...scenarios]))
  return (
    <ul>
      {[...all].map(([why, scenarios]) => (
        <li key={why}>
          {why}: <code>{[...scenarios].join(', ')}</code>
        </li>
      ))}
    </ul>
  )
}
