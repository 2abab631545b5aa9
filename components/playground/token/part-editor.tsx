import { memo, useCallback, useMemo, useState } from 'react'
import type { Station } from '@/lib/judge/station'
import { type Bounds, excerptEnd, longestPart, readPart } from '@/lib/playground/excerpt'
import { staysAsSent } from '@/lib/playground/json-text'
import type { Part } from '@/lib/playground/state'
import { JsonEditor } from '../../editor/json-editor'
import type { EditorSelection } from '../../editor/types'
import { ExcerptArea } from '../../ui/excerpt-area'
import { useSame } from './use-same'
import { annotate } from './marks'

interface PartEditorProps {
  readonly part: Part
  readonly label: string
  readonly text: string
  readonly revision: number
  readonly stations: readonly Station[]
  /** Seconds: the instant they were judged at. */
  readonly now: number
  /** The findings are of another token than the one in the editor. */
  readonly foreign: boolean
  readonly selection: EditorSelection | null
  readonly minLines: number
  readonly onEdit: (part: Part, text: string) => void
}

/** What the editor with marks, and Monaco, are given. Beyond it they take longer to draw than a text takes to read. */
const edited: Bounds = { characters: 20_000, lines: 600 }

const isTooLong = (text: string) => excerptEnd(text, edited) < text.length

/** One half of the token as JSON, with the findings beside its lines. */
export const PartEditor = memo(function PartEditor(props: PartEditorProps) {
  const { part, stations, now, foreign, text, revision, minLines, onEdit, ...rest } = props
  const isLong = isTooLong(text)
  const replaced = useReplaced(text, revision)
  // Placed once for each verdict, on the text of that moment; in between the editor moves them along.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a keystroke alone must not place them anew
  const placed = useMemo(
    () => ({ text, ...(foreign || isLong ? nothing : annotate(part, text, stations, now)) }),
    [part, stations, now, foreign, isLong],
  )
  const { marks, notes } = useSame(placed)
  const [cut, setCut] = useState<string | null>(null)
  const onText = useCallback(
    (next: string) => {
      const read = readPart(next)
      setCut(read.length < next.length ? read : null)
      onEdit(part, read)
    },
    [onEdit, part],
  )
  const asSent = useMemo(() => staysAsSent(text), [text])
  const note = asSent ? 'Shown as it was sent: laid out it would be too long to draw.' : null
  if (isLong)
    return (
      <>
        <ExcerptArea
          className="control"
          aria-label={rest.label}
          data-editor="plain"
          text={text}
          spellCheck={false}
          rows={16}
          onText={onText}
        />
        <pre className="as-text http">{text.slice(0, edited.characters)}</pre>
        {cut === text ? (
          <p role="status" className="note mt-1">
            Only the first {longestPart.toLocaleString('en')} characters were read.
          </p>
        ) : null}
        <p className="note mt-1">{note ?? 'Shown plainly: with colours and marks it would be too long to draw.'}</p>
      </>
    )
  return (
    <>
      <JsonEditor
        part={part}
        text={text}
        revision={replaced}
        minLines={minLines}
        maxLines={24}
        onEdit={onText}
        isTooLong={isTooLong}
        marks={marks}
        notes={notes}
        {...rest}
      />
      <pre className="as-text http">{text}</pre>
      {note ? <p className="note mt-1">{note}</p> : null}
    </>
  )
})

/** How often the text was replaced from outside by another one. */
function useReplaced(text: string, revision: number): number {
  const [last, setLast] = useState({ text, revision, times: 0 })
  if (last.text === text && last.revision === revision) return last.times
  const times = last.text !== text && last.revision !== revision ? last.times + 1 : last.times
  setLast({ text, revision, times })
  return times
}

const nothing = { marks: [], notes: [] }
