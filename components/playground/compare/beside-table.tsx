import type { ReactNode } from 'react'
import { LongText } from '../../ui/long-text'

export interface BesideRow {
  readonly key: string
  readonly name: ReactNode
  /** `null`: not there. */
  readonly left: string | null
  readonly right: string | null
  /** A verdict was decided at it. */
  readonly decides: boolean
}

interface BesideTableProps {
  /** What the rows are, at the head of their names. */
  readonly what: string
  readonly caption: string
  readonly titles: readonly [string, string]
  readonly rows: readonly BesideRow[]
}

/** Two columns of values, a row for each thing that has one on either side. */
export const BesideTable = ({ what, caption, titles, rows }: BesideTableProps) => (
  <table>
    <caption className="sr-only">{caption}</caption>
    <thead>
      <tr>
        <th scope="col">{what}</th>
        <th scope="col">{titles[0]}</th>
        <th scope="col">{titles[1]}</th>
      </tr>
    </thead>
    <tbody>
      {rows.map(({ key, name, left, right, decides }) => (
        <tr key={key} data-decides={decides}>
          <th scope="row">
            {name}
            {decides ? <small>the verdict turns on it</small> : null}
          </th>
          <Value text={left} />
          <Value text={right} />
        </tr>
      ))}
    </tbody>
  </table>
)

const Value = ({ text }: { readonly text: string | null }) => (
  <td>
    {text === null ? (
      <i>not there</i>
    ) : (
      <span className="mono">
        <LongText text={text} />
      </span>
    )}
  </td>
)
