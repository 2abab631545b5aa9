import { useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react'
import { useEnter } from './use-enter'

interface ListBox<Found> {
  /** What is listed for a text, stable while nothing else changes. */
  readonly look: (query: string) => Found
  readonly countOf: (found: Found) => number
  /** Whether what is listed is final for its text; `false` while more is being fetched. */
  readonly isFinal: (count: number) => boolean
  /** Place of the option that is active before the keys move it; without it the first. -1: none is. */
  readonly first?: (found: Found, query: string) => number
  readonly onEscape?: () => void
}

/**
 * The state of a combobox whose list is always open: what was typed, what is listed for it, and which option is active.
 * Enter clicks that option, once the list is of what stands in the field. `field` is for a `ListField`, `list` for the
 * element with the options, `option` for each of them by its place.
 */
export function useListBox<Found>({ look, countOf, isFinal, first = () => 0, onEscape }: ListBox<Found>) {
  const [text, setText] = useState('')
  const [moved, setMoved] = useState<number | null>(null)
  const asked = text.trim().slice(0, 200)
  const query = useDeferredValue(asked)
  const found = useMemo(() => look(query), [look, query])
  const count = countOf(found)
  const at = moved ?? first(found, query)
  const element = useRef<HTMLDivElement>(null)
  const id = useId()
  const optionId = (place: number) => `${id}-${place}`
  const active = () => element.current?.querySelector<HTMLElement>('[aria-selected="true"]')

  const { enter, forget } = useEnter(query === asked && isFinal(count), () => active()?.click())

  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another option is the active one
  useEffect(() => {
    // The first one has the name of its group above it.
    if (at === 0) element.current?.scrollTo(0, 0)
    else active()?.scrollIntoView({ block: 'nearest' })
  }, [at, found])

  return {
    query,
    found,
    count,
    field: {
      text,
      onText: (typed: string) => {
        forget()
        setText(typed)
        setMoved(null)
      },
      list: `${id}-list`,
      active: at >= 0 && at < count ? optionId(at) : undefined,
      at,
      count,
      onMove: setMoved,
      onEnter: enter,
      ...(onEscape && { onEscape }),
    },
    list: { ref: element, id: `${id}-list`, tabIndex: -1 },
    option: (place: number) => ({ id: optionId(place), 'aria-selected': place === at, tabIndex: -1 }),
  } as const
}

/** Of groups that are listed one after another: the place of each one's first option. */
export const placesOf = (counts: readonly number[]): readonly number[] =>
  counts.map((_, i) => counts.slice(0, i).reduce((sum, count) => sum + count, 0))
