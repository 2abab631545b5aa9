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

interface BesideProps {
  /** What a row is, in the singular. */
  readonly one: string
  /** What the two are, in the plural. */
  readonly of: string
  readonly titles: readonly [string, string]
  readonly differ: readonly BesideRow[]
  readonly alike: readonly BesideRow[]
  /** Said where nothing differs. */
  readonly none: string
  readonly children?: ReactNode
}

/** What differs in two things as a table, and what is alike folded below it. */
export function Beside({ one, of, titles, differ, alike, none, children }: BesideProps) {
  const table = { what: one[0]?.toUpperCase() + one.slice(1), titles }
  return (
    <div className="compare-values">
      {differ.length === 0 ? (
        <p>{none}</p>
      ) : (
        <BesideTable {...table} rows={differ} caption={`What differs in the ${of}`} />
      )}
      {children}
      {alike.length === 0 ? null : (
        <details className="compare-alike">
          <summary>
            {alike.length} {alike.length === 1 ? `${one} is` : `${one}s are`} alike
          </summary>
          <BesideTable {...table} rows={alike} caption={`What is alike in the ${of}`} />
        </details>
      )}
    </div>
  )
}

interface BesideTableProps {
  /** What the rows are, at the head of their names. */
  readonly what: string
  readonly caption: string
  readonly titles: readonly [string, string]
  readonly rows: readonly BesideRow[]
}

/** Two columns of values, a row for each thing that has one on either side. */
const BesideTable = ({ what, caption, titles, rows }: BesideTableProps) => (
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
