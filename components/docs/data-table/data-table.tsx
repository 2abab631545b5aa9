import './data-table.css'
import type { ReactNode } from 'react'

interface Props {
  readonly label: string
  readonly columns: readonly string[]
  /** Which column has the longest texts; `all`: each but the first. */
  readonly wide?: 'first' | 'second' | 'last' | 'all' | 'from the fourth'
  /** Rows: a `th scope="row"` first, then `td` with `data-column`, which names it where there are no columns. */
  readonly children: ReactNode
}

/** A table of facts. On a narrow screen each row is a card, and each cell says which column it is. */
export function DataTable({ label, columns, wide, children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls
    <div role="group" className="data-scroll" tabIndex={0} aria-label={label}>
      <table className="data-table" data-wide={wide}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  )
}
