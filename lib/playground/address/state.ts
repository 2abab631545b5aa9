import type { Case } from '../../case/case'

/** A case on the page, and the id of the example it is while nothing of it was changed. */
export interface Shown {
  readonly id: string | null
  readonly inputs: Case
}

/** Why the address did not open, in the words of the link reader. */
export interface LinkTrouble {
  readonly says: string
  readonly fix: string
}

/** What a fragment stands for. `nothing`: it is empty but for punctuation. */
export type Opened =
  | ({ readonly kind: 'case'; readonly warnings: readonly string[] } & Shown)
  | ({ readonly kind: 'trouble' } & LinkTrouble)
  | { readonly kind: 'nothing' }

export interface AddressState {
  /** What the page starts with; an address without a fragment stands for it unless `bare` says otherwise. */
  readonly first: Shown
  /** What was opened last. */
  readonly origin: Shown
  /** Id of the history entry on the page. */
  readonly entry: string
  /** The fragment in the address bar. */
  readonly fragment: string
  /** The case that this fragment stands for; `null` if what is on the page is not known to be in the address. */
  readonly carried: Case | null
  /** Cases that their entry's address does not carry: live tokens, what no link holds, what was left before it was written. */
  readonly bare: ReadonlyMap<string, Shown>
  /** Grows with each opening; an answer to an earlier one comes too late. */
  readonly opening: number
  /** That answer has not come. */
  readonly waiting: boolean
  /** What stood on the page when that opening began; `null` as the page comes up. What is typed after it is newer. */
  readonly over: Case | null
  /** Grows with each change; a fragment made for an earlier one comes too late. */
  readonly writing: number
  readonly trouble: LinkTrouble | null
  /** What a link said that could not be kept. */
  readonly warnings: readonly string[]
}

export const startAddress = (first: Shown): AddressState => ({
  first,
  origin: first,
  entry: '',
  fragment: '',
  carried: first.inputs,
  bare: new Map(),
  opening: 0,
  // Nothing is written before the address that the page came with has been read.
  waiting: true,
  over: null,
  writing: 0,
  trouble: null,
  warnings: [],
})

/** The example's id, while nothing of it was changed. */
export const exampleOf = ({ origin }: Pick<AddressState, 'origin'>, inputs: Case): string | null =>
  inputs === origin.inputs ? origin.id : null
