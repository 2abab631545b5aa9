import { useMemo } from 'react'
import { type ClaimRow, claimRows } from '@/lib/compare/claims'
import type { Derived } from '@/lib/playground/derive'
import { LongText } from '../../ui/long-text'

interface ClaimsBesideProps {
  readonly titles: readonly [string, string]
  readonly left: Derived | undefined
  readonly right: Derived | undefined
}

/** The members of two tokens beside each other: first what decides a verdict, then what differs; what is alike is folded. */
export function ClaimsBeside({ titles, left, right }: ClaimsBesideProps) {
  const rows = useMemo(() => (left && right ? claimRows(left, right) : null), [left, right])
  if (!rows) return null
  const { differ, alike, cut } = rows
  return (
    <div className="compare-claims">
      {differ.length === 0 ? (
        <p>No claim and no header parameter differs.</p>
      ) : (
        <Table rows={differ} titles={titles} caption="What differs in the tokens" />
      )}
      {cut > 0 ? (
        <p className="compare-found">
          The first {differ.length + alike.length} members are compared, of {differ.length + alike.length + cut}.
        </p>
      ) : null}
      {alike.length === 0 ? null : (
        <details className="compare-alike">
          <summary>
            {alike.length} {alike.length === 1 ? 'member is' : 'members are'} alike
          </summary>
          <Table rows={alike} titles={titles} caption="What is alike" />
        </details>
      )}
    </div>
  )
}

interface TableProps {
  readonly rows: readonly ClaimRow[]
  readonly titles: readonly [string, string]
  readonly caption: string
}

const Table = ({ rows, titles, caption }: TableProps) => (
  <table>
    <caption className="sr-only">{caption}</caption>
    <thead>
      <tr>
        <th scope="col">Member</th>
        <th scope="col">{titles[0]}</th>
        <th scope="col">{titles[1]}</th>
      </tr>
    </thead>
    <tbody>
      {rows.map(({ part, name, left, right, decides }) => (
        <tr key={`${part} ${name}`} data-decides={decides}>
          <th scope="row">
            <code className="mono">{name}</code>
            {part === 'header' ? <small>header</small> : null}
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
