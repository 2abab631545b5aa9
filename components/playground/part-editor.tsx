import { useMemo } from 'react'
import type { Derived } from '@/lib/playground/derive'
import type { Part } from '@/lib/playground/state'
import { type EditorSelection, JsonEditor } from '../editor/json-editor'
import { annotate } from './marks'

export interface PartEditorProps {
  readonly part: Part
  readonly label: string
  readonly text: string
  readonly revision: number
  readonly derived: Pick<Derived, 'stations' | 'now'>
  readonly selection: EditorSelection | null
  readonly minLines: number
  readonly onEdit: (text: string) => void
}

/** One half of the token as JSON, with the findings beside its lines. */
export function PartEditor({ part, derived: { stations, now }, text, minLines, ...rest }: PartEditorProps) {
  // Placed once for each verdict, on the text of that moment; in between the editor moves them along.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a keystroke alone must not place them anew
  const annotations = useMemo(() => annotate(part, text, stations, now), [part, stations, now])
  return <JsonEditor part={part} text={text} minLines={minLines} maxLines={24} {...annotations} {...rest} />
}
