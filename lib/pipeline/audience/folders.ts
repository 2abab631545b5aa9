/** A text parted into where it stands and its path there. */
export interface Place {
  /** What must be equal: an origin, or scheme and authority. */
  readonly root: string
  readonly path: string
}

/** A path with its slash, so that `/mcp` begins `/mcp/v2` and not `/mcp2`. */
export const folder = (path: string): string => (path.endsWith('/') ? path : `${path}/`)

/** The places by root, each root's folders in order. */
function sortedFolders(places: readonly Place[]): ReadonlyMap<string, readonly string[]> {
  const byRoot = new Map<string, Set<string>>()
  for (const { root, path } of places) {
    const paths = byRoot.get(root) ?? new Set()
    byRoot.set(root, paths.add(folder(path)))
  }
  return new Map([...byRoot].map(([root, paths]) => [root, [...paths].sort()]))
}

/** How many of the sorted texts stand before the place of `text`. */
function position(sorted: readonly string[], text: string): number {
  let [from, to] = [0, sorted.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((sorted[middle] ?? '') < text) from = middle + 1
    else to = middle
  }
  return from
}

/** Whether a place is one of these, or a folder above one of them. */
export function isAtOrAbove(places: readonly Place[]): (place: Place) => boolean {
  const folders = sortedFolders(places)
  return ({ root, path }) => {
    const sorted = folders.get(root)
    const text = folder(path)
    // In order, what begins with a text follows it at once.
    return sorted?.[position(sorted, text)]?.startsWith(text) ?? false
  }
}

/** Whether a place is one of these, or lies in a folder below one of them. `/mcp` is not in the folder `/mcp/`. */
export function isAtOrBelow(places: readonly Place[]): (place: Place) => boolean {
  const same = new Set(places.map(({ root, path }) => root + path))
  const outermost = new Map(
    [...sortedFolders(places)].map(([root, sorted]) => {
      const kept: string[] = []
      for (const text of sorted) {
        const last = kept.at(-1)
        if (last === undefined || !text.startsWith(last)) kept.push(text)
      }
      return [root, kept]
    }),
  )
  return ({ root, path }) => {
    if (same.has(root + path)) return true
    const sorted = outermost.get(root) ?? []
    const at = position(sorted, path)
    // None of them begins another, so only the last that is not behind a path can begin it.
    const last = sorted[at] === path ? path : sorted[at - 1]
    return last !== undefined && path.startsWith(last)
  }
}
