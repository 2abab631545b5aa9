'use client'
import './filter.css'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { hasWords, longestSearch } from '@/lib/search/has-words'
import { Field } from '../../ui/field'

interface Sort {
  /** The part of the items' `data-by-…` attribute after `data-by-`. */
  readonly by: string
  readonly label: string
}

interface Props {
  readonly label: string
  readonly placeholder: string
  /** Of one and of many. */
  readonly nouns: readonly [string, string]
  readonly sorts?: readonly Sort[]
  /** Holds elements with `data-item`, and perhaps `data-group` around them. */
  readonly children: ReactNode
}

/**
 * Narrows and sorts a list that stands in the page already: without scripts all of it is there.
 * Items are hidden and moved where they are, so the list costs no script and no second copy.
 */
export function FilterList({ label, placeholder, nouns, sorts = [], children }: Props) {
  const list = useRef<HTMLDivElement>(null)
  const [words, setWords] = useState('')
  const [by, setBy] = useState('')
  const [count, setCount] = useState<number | null>(null)
  useEffect(() => {
    if (list.current) setCount(narrow(list.current, words))
  }, [words])
  useEffect(() => {
    if (list.current && by) sort(list.current, by)
  }, [by])
  return (
    <>
      <search className="filter-bar" data-noprint>
        <Field label={label} className="filter-field">
          {(control) => (
            <input
              {...control}
              type="search"
              placeholder={placeholder}
              maxLength={longestSearch}
              value={words}
              onChange={(event) => setWords(event.target.value)}
            />
          )}
        </Field>
        {sorts.length > 0 ? (
          <Field label="Sort by">
            {(control) => (
              <select {...control} value={by || sorts[0]?.by} onChange={(event) => setBy(event.target.value)}>
                {sorts.map((option) => (
                  <option key={option.by} value={option.by}>
                    {option.label}
                  </option>
                ))}
              </select>
            )}
          </Field>
        ) : null}
        <p className="filter-count" role="status">
          {count === null ? null : `${count} ${count === 1 ? nouns[0] : nouns[1]}`}
        </p>
      </search>
      <div ref={list}>{children}</div>
      {count === 0 ? <p className="filter-empty">None has all of these words.</p> : null}
    </>
  )
}

/** Hides items that lack one of the words, and groups without an item. How many are left. */
function narrow(list: HTMLElement, words: string): number {
  let count = 0
  for (const item of list.querySelectorAll<HTMLElement>('[data-item]')) {
    const group = item.closest('[data-group]')?.getAttribute('data-group') ?? ''
    const fits = hasWords(`${group} ${item.textContent}`, words)
    item.hidden = !fits
    if (fits) count++
  }
  for (const group of list.querySelectorAll<HTMLElement>('[data-group]:not([data-item])')) {
    group.hidden = !group.querySelector('[data-item]:not([hidden])')
  }
  return count
}

function sort(list: HTMLElement, by: string): void {
  const items = [...list.querySelectorAll<HTMLElement>('[data-item]')]
  const key = (item: HTMLElement) => item.getAttribute(`data-by-${by}`) ?? ''
  items.sort((a, b) => key(a).localeCompare(key(b), 'en', { numeric: true }))
  for (const item of items) item.parentElement?.append(item)
}
