/** A page that belongs to no list. */
export interface Room {
  /** From the root, with a slash at both ends. */
  readonly path: string
  readonly title: string
  /** What it is looked for by, in small letters; also where no page is at the address of that word. */
  readonly words: string
}

export const rooms: readonly Room[] = [
  { path: '/', title: 'Home', words: 'start' },
  {
    path: '/playground/',
    title: 'Playground',
    words: 'token verdict compare comparison decode decoder debugger verify validate craft jwt',
  },
  {
    path: '/matrix/',
    title: 'Replay matrix',
    words: 'open matrix tokens servers log har',
  },
  { path: '/scenarios/', title: 'Examples', words: 'examples scenarios gallery' },
  { path: '/docs/', title: 'Docs', words: 'documentation guide help' },
  { path: '/challenges/', title: 'Challenges', words: 'puzzles' },
  { path: '/import/', title: 'Import a live MCP server', words: 'metadata jwks url 401' },
  { path: '/drill/', title: 'Fire drill for your MCP server', words: 'test report npm holes' },
]
