import { useState } from 'react'
import { follow, shownOffset, toShown } from './text'
import type { EditorMark, EditorNote } from './types'

/** Marks and notes speak about the text they came with. While newer text waits for its verdict, they follow the edit. */
export function useAnnotations(marks: readonly EditorMark[], notes: readonly EditorNote[], text: string) {
  const [anchor, setAnchor] = useState(() => anchored(marks, notes, text))
  if (anchor.marks === marks && anchor.notes === notes) return anchor
  const next = anchored(marks, notes, text)
  setAnchor(next)
  return next
}

export type Annotations = ReturnType<typeof anchored>

function anchored(marks: readonly EditorMark[], notes: readonly EditorNote[], text: string) {
  const shown = toShown(text)
  const place = (offset: number, now: string) => follow(shown, now, shownOffset(text, offset))
  return {
    marks,
    notes,
    /** Where the note of that index stands in the shown text. */
    noteAt: (index: number, now: string) => place(notes[index]?.at ?? 0, now),
    /** The marks as they lie on the shown text. */
    marksIn: (now: string) => marks.map((mark) => ({ ...mark, from: place(mark.from, now), to: place(mark.to, now) })),
  }
}
