/** Where a statement about a product comes from. Products change: the date says when it was looked up. */
export interface Source {
  /** The address of the page, the thread or the file. */
  readonly source: string
  /** `YYYY-MM-DD` */
  readonly checked: string
  /** `read`: the text itself was read, or the code run. `quote`: an excerpt of it was. */
  readonly mark: 'read' | 'quote'
}

/** Stands where no source was found that says so. Never a guess instead. */
export const notKnown = 'not known'
export type Known<T> = T | typeof notKnown

/** What an excerpt of that page says. @param checked `YYYY-MM-DD` */
export const quote = (source: string, checked = '2026-11-25'): Source => ({ source, checked, mark: 'quote' })
/** What that page says, or that code does. @param checked `YYYY-MM-DD` */
export const read = (source: string, checked = '2026-11-25'): Source => ({ source, checked, mark: 'read' })

/** One sentence or a few, and who says so. */
export interface Statement extends Source {
  readonly says: string
}
