import type { Case } from '../../case/case'
import type { Opened, Shown } from './state'

export type AddressEvent =
  /**
   * The page came up, or its address changed: Back, Forward, a link followed. `stored`: the tab's storage for that
   * entry. `page`, here and below: what stands on the page until then, judged or not. `superseded`: the mark of the
   * fragment that what is stored, or for want of that the first example, was typed after.
   */
  | {
      readonly type: 'arrived'
      readonly entry: string
      readonly fragment: string
      readonly stored: Case | null
      readonly superseded: string | null
      readonly page: Case
    }
  /** The fragment leads to a place on the page. */
  | { readonly type: 'anchor'; readonly entry: string }
  | { readonly type: 'opened'; readonly opening: number; readonly result: Opened; readonly page: Case }
  /** The reader chose an example; it gets an entry of its own. */
  | { readonly type: 'chosen'; readonly id: string; readonly entry: string; readonly page: Case }
  /** What is on the page was judged. `withheld`: it is live, and not written by itself. */
  | { readonly type: 'judged'; readonly entry: string; readonly inputs: Case; readonly withheld: boolean }
  /** The fragment for what was judged; empty where none may or can be. */
  | { readonly type: 'encoded'; readonly writing: number; readonly inputs: Case; readonly fragment: string }
  /** A state before or after was put back, which had come of another opening. The address bar follows, Back does not. */
  | { readonly type: 'restored'; readonly origin: Shown }
  | { readonly type: 'dismissed' }

export type AddressEffect =
  | { readonly do: 'open'; readonly opening: number; readonly fragment: string }
  | ({ readonly do: 'load' } & Shown)
  | { readonly do: 'push' | 'replace'; readonly fragment: string; readonly entry: string }
  /** Make the fragment, once there was a moment without a change; `encoded` answers. */
  | { readonly do: 'write'; readonly writing: number; readonly scenario: string | null; readonly withheld: boolean }
