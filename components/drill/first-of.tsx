import { type ReactNode, useState } from 'react'
import { Button } from '../ui/button'

interface Props<T> {
  readonly items: readonly T[]
  readonly children: (items: readonly T[]) => ReactNode
}

/** Drawn at once of a list: more than an honest report has of one kind. */
const atOnce = 50

/** The first of a list that a report can make as long as it likes; each press draws as many again. */
export function FirstOf<T>({ items, children }: Props<T>) {
  const [most, setMost] = useState(atOnce)
  const left = items.length - most
  return (
    <>
      {children(items.slice(0, most))}
      {left > 0 ? (
        <p className="drill-hint">
          The first {most} of {items.length}.{' '}
          <Button small onClick={() => setMost(most + atOnce)}>
            Show {Math.min(left, atOnce)} more
          </Button>
        </p>
      ) : null}
    </>
  )
}
