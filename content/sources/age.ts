const day = 24 * 60 * 60 * 1000

/** A date of the calendar, `YYYY-MM-DD`. */
export const isDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text)

/** Oldest and newest of some dates, or `null` where there is none. */
export function span(dates: readonly string[]): { readonly oldest: string; readonly newest: string } | null {
  const sorted = [...dates].sort()
  const [oldest] = sorted
  const newest = sorted.at(-1)
  return oldest && newest ? { oldest, newest } : null
}

/** Those looked up more than that many days before the newest of them: no clock decides, the data does. */
export function olderThan<T extends { readonly checked: string }>(days: number, entries: readonly T[]): readonly T[] {
  const newest = span(entries.map(({ checked }) => checked))?.newest
  if (!newest) return []
  return entries.filter(({ checked }) => Date.parse(newest) - Date.parse(checked) > days * day)
}
