import type { Tone } from './text'

/** A range of the text with something to say about it; offsets are UTF-16 into `text`. */
export interface EditorMark {
  from: number
  to: number
  tone: Tone
  message: string
}

export interface EditorNote {
  /** The note stands at the end of the line that holds this offset. */
  at: number
  text: string
  tone: Tone | 'info'
}

export interface EditorSelection {
  from: number
  to: number
  /** A new value asks again for the same range. */
  nonce: number
  /** Move the focus into the editor as well. */
  focus?: boolean
}
