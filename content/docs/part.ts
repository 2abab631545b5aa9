/** A page below a page of the docs: one of many of a kind, made from data. */
export interface PartPage {
  /** Its address below that page. It is a promise, as every address of the docs. */
  readonly id: string
  /** What it is called beside the others. */
  readonly name: string
  readonly title: string
  readonly about: string
}
