/** How far the page keys go in a list. */
const page = 8

/**
 * Where a key leads in the list of a combobox; `null` where it leads nowhere. The arrows go round, the others stop at
 * the ends. Home and End are the list’s: its field holds a word or two.
 * @param at the active option; -1: none is
 */
export function optionFor(key: string, at: number, count: number): number | null {
  if (count === 0) return null
  const within = (to: number) => Math.max(0, Math.min(count - 1, to))
  const last = count - 1
  if (key === 'ArrowDown') return at === last ? 0 : at + 1
  if (key === 'ArrowUp') return at <= 0 ? last : at - 1
  if (key === 'PageDown') return within(at + page)
  if (key === 'PageUp') return at < 0 ? within(last - page + 1) : within(at - page)
  if (key === 'Home') return 0
  return key === 'End' ? last : null
}
