import entries from './glossary.json'

export type TermId = keyof typeof entries

export interface Term {
  readonly id: TermId
  readonly term: string
  /** Other words for it, and its plural: these are linked to the entry as well. */
  readonly also?: readonly string[]
  /** What people type who look for it; the pages do not say so, and nothing is linked. */
  readonly sought?: readonly string[]
  readonly means: string
  /** The clause that defines it, or the heading of the MCP specification that explains it. */
  readonly spec?: { readonly rfc: number; readonly section: string }
  readonly mcp?: string
}

/** The terms of the site in alphabetical order. The build reads the same file to link a page's first uses. */
export const glossary: readonly Term[] = Object.entries(entries as Record<TermId, Omit<Term, 'id'>>)
  .map(([id, entry]) => ({ id: id as TermId, ...entry }))
  .sort((a, b) => (a.term.toLowerCase() < b.term.toLowerCase() ? -1 : 1))

const byId: ReadonlyMap<string, Term> = new Map(glossary.map((term) => [term.id, term]))

/** An unknown id stops the build. */
export function termById(id: TermId): Term {
  const term = byId.get(id)
  if (!term) throw new TypeError(`<Term id="${id}">: content/glossary.json has no such term`)
  return term
}
