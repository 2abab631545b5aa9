/** What a sentence of the docs rests on, where that is no RFC and no heading of the MCP specification. */
export interface Source {
  /** What the page, thread or package is called. */
  readonly title: string
  readonly href: `https://${string}`
  /** When it was last looked up, `YYYY-MM-DD`. */
  readonly checked: string
  /** `read`: the text itself was read, or the code run. `quote`: an excerpt of it was; it is given as reported. */
  readonly mark: 'read' | 'quote'
}

export type Sources = Readonly<Record<string, Source>>
