/** What can be found, and what the list calls it. */
export const kinds = {
  page: 'Page',
  section: 'Section',
  product: 'Product',
  check: 'Check',
  reason: 'Reason',
  claim: 'Claim',
  term: 'Term',
  error: 'Error text',
  example: 'Example',
} as const

export type Kind = keyof typeof kinds

/** Something that can be found. */
export interface Entry {
  readonly kind: Kind
  readonly title: string
  /** From the root of the site, with the place on the page after a `#`; or a full address elsewhere. */
  readonly path: string
  /** What it is part of, as a reader would call it; empty where it stands for itself. */
  readonly where: string
  readonly text: string
  /** Further words that find it and are not shown. */
  readonly words?: string
}
