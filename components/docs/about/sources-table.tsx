import { sources } from '@/content/sources'
import type { Source } from '@/content/sources/source'
import { Table } from '../table'

const marks = { read: 'read', quote: 'as reported' } as const

/** Every source the pages cite, newest first. */
export function SourcesTable() {
  const rows = Object.entries(sources as Readonly<Record<string, Source>>).sort(
    ([, a], [, b]) => b.checked.localeCompare(a.checked) || (a.title < b.title ? -1 : 1),
  )
  return (
    <Table label="Sources, and when each was checked">
      <thead>
        <tr>
          <th scope="col">Source</th>
          <th scope="col">How</th>
          <th scope="col">Checked on</th>
        </tr>
      </thead>
      {/* Titles of everything would answer every question. */}
      <tbody data-unsearched="">
        {rows.map(([id, { title, href, checked, mark }]) => (
          <tr key={id}>
            <td>
              <a href={href}>{title}</a>
            </td>
            <td>{marks[mark]}</td>
            <td>{checked}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
