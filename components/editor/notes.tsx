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
      {notes.map((note, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: one that says something else is placed anew all the same
        <span key={index} className="editor-note" data-tone={note.tone}>
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
 * Measures only; what comes back moves them.
 */
export function placeNotes(layer: HTMLElement, rowEnds: (index: number) => readonly RowEnd[]): () => void {
  const notes = [...layer.children].filter((note) => note instanceof HTMLElement)
  for (const note of notes) {
    note.removeAttribute('data-tight')
    if (note.hidden) note.hidden = false
  }
  const places = notes.map((note, index) => {
    const words = note.firstElementChild
    const ends = rowEnds(index)
    const room = note.offsetLeft + (words instanceof HTMLElement ? words.offsetLeft : 0) - gap
    const free = ends.find((end) => end.left <= room)
    return { note, at: free ?? ends[0], free, title: free ? '' : (words?.textContent ?? '') }
  })
  return () => {
    for (const { note, at, free, title } of places) {
      // What is set again as it was makes the browser look for the rules anew.
      if (note.hidden === Boolean(at)) note.hidden = !at
      if (!at) continue
      note.style.top = `${at.top}px`
      note.toggleAttribute('data-tight', !free)
      if (note.title !== title) note.title = title
    }
  }
}
