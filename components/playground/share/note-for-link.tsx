import { memo } from 'react'
import { longestNote } from '@/lib/case/case'
import { Field } from '../../ui/field'

interface NoteForLinkProps {
  readonly note: string
  readonly onNote: (note: string) => void
}

/** A few words that travel with the link. */
export const NoteForLink = memo(function NoteForLink({ note, onNote }: NoteForLinkProps) {
  return (
    <details className="more note-for-link">
      <summary>Add a note to the link</summary>
      <Field label="Note" hint={`${longestNote - note.length} characters left. Whoever opens the link reads it.`}>
        {(control) => (
          <textarea
            {...control}
            rows={2}
            maxLength={longestNote}
            value={note}
            onChange={(event) => onNote(event.target.value)}
          />
        )}
      </Field>
    </details>
  )
})
