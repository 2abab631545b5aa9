import type { Ref } from 'react'
import type { EditorNote } from './types'

/** Where a row of text is drawn, and how far it reaches. */
export interface RowEnd {
  top: number
  left: number
}

/** The margin notes. The pipeline beside the editor says the same in full, so they are for the eye only. */
export function Notes({ notes, ref }: { notes: readonly EditorNote[]; ref: Ref<HTMLDivElement> }) {
  return (
    <div className="editor-notes" aria-hidden ref={ref}>
      {notes.map((note) => (
        <span key={`${note.at} ${note.text}`} className="editor-note" data-tone={note.tone}>
          <span className="editor-note-text">{note.text}</span>
        </span>
      ))}
    </div>
  )
}

const gap = 12

/**
 * Puts each note beside the last row of its line or, where that is full, the first. If both are full, only a sign stays,
 * in the padding, and names the note on hover: a note never covers text.
 */
export function placeNotes(layer: HTMLElement, rowEnds: (index: number) => readonly RowEnd[]): void {
  ;[...layer.children].forEach((note, index) => {
    const words = note.firstElementChild
    if (!(note instanceof HTMLElement) || !(words instanceof HTMLElement)) return
    note.removeAttribute('data-tight')
    const ends = rowEnds(index)
    const last = ends[0]
    note.hidden = !last
    if (!last) return
    const room = note.offsetLeft + words.offsetLeft - gap
    const free = ends.find((end) => end.left <= room)
    note.style.top = `${(free ?? last).top}px`
    note.toggleAttribute('data-tight', !free)
    note.title = free ? '' : (words.textContent ?? '')
  })
}
