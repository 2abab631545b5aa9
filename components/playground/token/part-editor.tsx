import { useMemo } from 'react'
import type { Derived } from '@/lib/playground/derive'
import type { Part } from '@/lib/playground/state'
import { JsonEditor } from '../../editor/json-editor'
import type { EditorSelection } from '../../editor/types'
import { annotate } from './marks'

interface PartEditorProps {
  readonly part: Part
  readonly label: string
  readonly text: string
  readonly revision: number
  readonly derived: Pick<Derived, 'stations' | 'now'>
  /** The findings are of another token than the one in the editor. */
  readonly foreign: boolean
  readonly selection: EditorSelection | null
  readonly minLines: number
  readonly onEdit: (text: string) => void
}

/** Beyond this, drawing marks and colours under a text takes longer than reading it. */
const longestDrawn = 20_000

/** One half of the token as JSON, with the findings beside its lines. */
export function PartEditor({ part, derived: { stations, now }, foreign, text, minLines, ...rest }: PartEditorProps) {
  // Placed once for each verdict, on the text of that moment; in between the editor moves them along.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a keystroke alone must not place them anew
  const annotations = useMemo(
    () => (foreign ? nothing : annotate(part, text, stations, now)),
    [part, stations, now, foreign],
  )
  if (text.length > longestDrawn) return <PlainEditor text={text} label={rest.label} onEdit={rest.onEdit} />
  return <JsonEditor part={part} text={text} minLines={minLines} maxLines={24} {...annotations} {...rest} />
}

const nothing = { marks: [], notes: [] }

function PlainEditor({ text, label, onEdit }: Pick<PartEditorProps, 'text' | 'label' | 'onEdit'>) {
  return (
    <textarea
      className="control"
      aria-label={label}
      data-editor="plain"
      value={text}
      spellCheck={false}
      rows={16}
      onChange={(e) => onEdit(e.target.value)}
    />
  )
}
