import { memo, type ReactNode } from 'react'
import type { Row } from '@/lib/matrix/row'
import { instant } from '@/lib/pipeline/encoding/instant'
import { rowSentence } from '@/lib/matrix/summary'
import { bareName } from './bare-name'
import { CellWords } from './cell'
import type { Spot } from './use-grid-keys'

interface MatrixRowProps {
  /** `undefined` while it is fetched. */
  readonly row: Row | undefined
  readonly place: number
  readonly servers: number
  /** How many the servers have between them. */
  readonly resources: number
  /** The column that has the focus, if it is in this row. */
  readonly active: number | null
  readonly live: boolean
  readonly onSpot: (spot: Spot) => void
  readonly onOpen: (spot: Spot) => void
}

export const MatrixRow = memo(
  function MatrixRow({ row, place, servers, resources, active, live, onSpot, onOpen }: MatrixRowProps) {
    const cell = (column: number, content: ReactNode, className?: string) => (
      <td
        key={column}
        className={className}
        {...(live && {
          role: 'gridcell',
          tabIndex: active === column ? 0 : -1,
          'data-spot': `${place}:${column}`,
          onFocus: () => onSpot({ row: place, column }),
          ...(column > 0 && column <= servers && { onClick: () => onOpen({ row: place, column }), 'data-opens': '' }),
        })}
      >
        {content}
      </td>
    )
    const rest = row ? restOf(row, servers, resources) : []
    return (
      <tr aria-rowindex={live ? place + 3 : undefined}>
        <th
          scope="row"
          className="matrix-token"
          {...(live && {
            role: 'rowheader',
            tabIndex: active === 0 ? 0 : -1,
            'data-spot': `${place}:0`,
            onFocus: () => onSpot({ row: place, column: 0 }),
          })}
        >
          {row ? <TokenName row={row} /> : '…'}
        </th>
        {Array.from({ length: servers }, (_, i) => {
          const shown = row?.cells[i]
          return cell(1 + i, shown ? <CellWords cell={shown} /> : '')
        })}
        {Array.from({ length: 7 }, (_, i) =>
          cell(1 + servers + i, rest[i] ?? '', i === 0 ? 'matrix-says' : 'matrix-text'),
        )}
      </tr>
    )
  },
  (a, b) =>
    a.row === b.row && a.place === b.place && a.active === b.active && a.live === b.live && a.servers === b.servers,
)

function TokenName({ row: { name, issuer, fingerprint, kind } }: { readonly row: Row }) {
  const marked = kind === 'jws' ? '' : kind === 'jwe' ? 'encrypted' : 'opaque'
  return (
    <>
      {name ? (
        <b className="matrix-name">{name}</b>
      ) : issuer ? (
        <span className="matrix-name" title={issuer}>
          {bareName(issuer)}
        </span>
      ) : null}
      <code className="matrix-fingerprint">{fingerprint}</code>
      {marked ? <small>{marked}</small> : null}
    </>
  )
}

function restOf(row: Row, servers: number, resources: number): readonly ReactNode[] {
  const { audience, issuer, client, expires, algorithm, seen } = row
  return [
    rowSentence(row, servers, resources),
    clipped(audience),
    clipped(issuer),
    clipped(client),
    expires === null ? '' : (instant(expires) ?? ''),
    algorithm,
    seen.toLocaleString('en'),
  ]
}

const clipped = (text: string) => <span title={text}>{text}</span>
