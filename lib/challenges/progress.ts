/** The ids of solved puzzles as they are kept: JSON text of a list. */

/** What was kept, as far as it names puzzles there are. Never throws. */
export function readProgress(kept: string | null, ids: readonly string[]): readonly string[] {
  try {
    const list: unknown = JSON.parse(kept ?? '[]')
    return Array.isArray(list) ? ids.filter((id) => list.includes(id)) : []
  } catch {
    return []
  }
}

/** What to keep once that one is solved too. */
export const withSolved = (solved: readonly string[], id: string): string =>
  JSON.stringify([...new Set([...solved, id])])
