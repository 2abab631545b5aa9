import type { HttpAnswer } from '../pipeline/challenge'
import type { Verdict } from '../pipeline/types'
import type { Station } from './station'
import type { Summary } from './summary'

/** What came out: plain data that a structured clone takes, without any key or secret. */
export interface Judgement {
  readonly verdict: Verdict
  readonly summary: Summary
  /** Every check with its evidence, passing neighbours folded. */
  readonly stations: readonly Station[]
  /** What the server sends; `null` while the verdict is undecided. */
  readonly answer: HttpAnswer | null
  /** The server that was asked, as far as a reader is shown it. */
  readonly server: { readonly name: string; readonly resource: string; readonly scopes: readonly string[] }
  /**
   * The claims a reader sets beside the server: a string without its quotes, anything else as the JSON text
   * that was sent, empty if absent. `null` where the token has no claims to read.
   */
  readonly token: { readonly aud: string; readonly scope: string } | null
}
