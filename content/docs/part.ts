/** A page below a page of the docs: one of many of a kind, made from data. */
export interface PartPage {
  /** Its address below that page. It is a promise, as every address of the docs. */
  readonly id: string
  /** What it is called beside the others. */
  readonly name: string
  readonly title: string
  readonly about: string
}

/** Where such a page is, from the root of the site. */
export const pathOfPart = (slug: string, id: string): string => `/docs/${slug}/${id}/`
