/** A way of comparing `aud` with the server's own resource URI. */
export interface Comparator {
  readonly label: string
  /** One sentence: what it equates, and whether that is safe. */
  readonly about: string
  readonly safe: boolean
  readonly matches: (aud: string, resource: string) => boolean
}

/** A path with its slash, so that `/mcp` begins `/mcp/v2` and not `/mcp2`. */
export const folder = (path: string): string => (path.endsWith('/') ? path : `${path}/`)
