import type { CheckId } from '../pipeline/checks'

/** A message that somebody prints, and what it means. Plain JSON. */
export interface ErrorText {
  /** Its anchor. */
  readonly id: string
  /** As it is printed; `…` stands for what is filled in, and every other character for itself. */
  readonly text: string
  /** What else it is known by: an error's code, a class. */
  readonly also?: readonly string[]
  /** Many print these words: without another sign of its printer the text is not said to be this one’s. */
  readonly common?: boolean
  /** What is said holds of this printer alone, and the words are anybody’s: told only where it is named. */
  readonly needsPrinter?: boolean
  /** It goes around another message, which says more: that one comes first. */
  readonly frame?: boolean
  /** Key of the library, SDK, product or client that prints it. */
  readonly printedBy: string
  readonly means: string
  readonly fix: string
  /** The step of the pipeline that fails; `null` where it is none of a server's, or any of them. */
  readonly step: CheckId | null
  /** A scenario that fails for the same cause; `null` where there is none. */
  readonly scenario: string | null
}

/** Who prints messages, with words of its own by which its output is told from others'. */
export interface Printer {
  readonly id: string
  readonly name: string
  readonly hints: readonly string[]
}
