import { Suspense } from 'react'
import { lazyPart } from '../ui/lazy-part'
import type { ColumnSummary, Summary } from '@/lib/matrix/summary'
import type { ColumnId, View } from '@/lib/matrix/view'
import { hostOf } from '../site/host-of'
import { groupsOf, plainColumns, type ServerHead, serverColumn } from './heads'
import { isLetIn } from './look-words'

// Only for who filters.
const ColumnFilter = lazyPart(() => import('./column-filter').then((m) => m.ColumnFilter))

interface MatrixHeadProps {
  readonly heads: readonly ServerHead[]
  readonly summary: Summary
  readonly view: View
  readonly onView: (view: View) => void
  /** The row of filters is shown. */
  readonly filtering: boolean
  /** The page reacts. */
  readonly live: boolean
}

/** Servers by resource, their builds side by side, and below each who gets in. */
export function MatrixHead({ heads, summary: { columns, counts }, view, onView, filtering, live }: MatrixHeadProps) {
  // Steps that refuse somewhere in the table.
  const steps = counts.steps.first.map(({ value }) => value).filter((step) => !isLetIn(step))
  const head = (id: ColumnId, title: string) => (
    <SortHead id={id} title={title} view={view} onView={onView} live={live} />
  )
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={2} className="matrix-token" aria-sort={sortOf(view, 'token')}>
          {head('token', 'Token')}
        </th>
        {groupsOf(heads).map(({ name, resource, columns: span }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a place in the table is what a head is of
          <th key={i} scope="colgroup" colSpan={span} className="matrix-group">
            {name}
            <small>{hostOf(resource)}</small>
          </th>
        ))}
        {plainColumns.after.map(({ id, title }) => (
          <th key={id} scope="col" rowSpan={2} aria-sort={sortOf(view, id)}>
            {head(id, title)}
          </th>
        ))}
      </tr>
      <tr>
        {heads.map(({ build }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a place in the table is what a head is of
          <th key={i} scope="col" data-build={build} aria-sort={sortOf(view, serverColumn(i))}>
            {head(serverColumn(i), build)}
            <small>{getIn(columns[i])}</small>
          </th>
        ))}
      </tr>
      {filtering ? (
        <tr className="matrix-filters">
          {[
            ...plainColumns.before.map(({ id, title }) => ({ id, title })),
            ...heads.map(({ name }, i) => ({ id: serverColumn(i), title: name })),
            ...plainColumns.after.map(({ id, title }) => ({ id, title })),
          ].map(({ id, title }) => (
            <td key={id} className={id === 'token' ? 'matrix-token' : undefined}>
              <Suspense>
                <ColumnFilter
                  id={id}
                  title={title}
                  steps={steps}
                  value={view.filters[id] ?? ''}
                  onChange={(value) => onView({ ...view, filters: { ...view.filters, [id]: value } })}
                />
              </Suspense>
            </td>
          ))}
        </tr>
      ) : null}
    </thead>
  )
}

const getIn = (column: ColumnSummary | undefined) =>
  column ? `${column.letsIn.toLocaleString('en')} of ${column.tokens.toLocaleString('en')} get in` : ''

const sortOf = ({ sort }: View, id: ColumnId) =>
  sort?.by === id ? (sort.down ? ('descending' as const) : ('ascending' as const)) : undefined

interface SortHeadProps extends Pick<MatrixHeadProps, 'view' | 'onView' | 'live'> {
  readonly id: ColumnId
  readonly title: string
}

/** Sorts upwards, then downwards, then not at all. */
function SortHead({ id, title, view, onView, live }: SortHeadProps) {
  if (!live) return <span className="matrix-sort">{title}</span>
  const { sort } = view
  const mine = sort?.by === id ? sort : null
  const next = mine === null ? { by: id, down: false } : mine.down ? null : { by: id, down: true }
  return (
    <button type="button" className="matrix-sort" onClick={() => onView({ ...view, sort: next })}>
      {title}
      <span aria-hidden="true" className="matrix-arrow">
        {mine === null ? '' : mine.down ? '↓' : '↑'}
      </span>
    </button>
  )
}
