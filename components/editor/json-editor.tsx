'use client'

import {
  type ClipboardEvent,
  type CSSProperties,
  memo,
  useEffect,
  useEffectEvent,
  useId,
  useRef,
  useState,
} from 'react'
import { visible } from '@/lib/pipeline/encoding/visible-text'
import './editor.css'
import { ErrorBoundary } from './error-boundary'
import { Notes } from './notes'
import { paint } from './paint'
import { PlainEditor } from './plain-editor'
import { follow, lineAt, reordering, shownOffset, type Span, toShown } from './text'
import type { EditorMark, EditorNote, EditorSelection } from './types'
import { rowEnds } from './underlay'
import { useAnnotations } from './use-annotations'
import { useNoteLayer } from './use-note-layer'
import { useOnChange } from './use-on-change'
import { useSelection } from './use-selection'
import { useTakeover } from './use-takeover'
import { useTyping } from './use-typing'

interface JsonEditorProps {
  /** The accessible name. */
  label: string
  part: 'header' | 'payload'
  /** The container's current text. */
  text: string
  /** Changes only when `text` was replaced from outside; between two changes the editor owns its text. */
  revision: number
  onEdit(text: string): void
  /** Whether a text is too long for this editor; `onEdit` is given it without it being inserted here. */
  isTooLong?(text: string): boolean
  marks?: readonly EditorMark[]
  notes?: readonly EditorNote[]
  selection?: EditorSelection | null
  minLines?: number
  maxLines?: number
}

const noMarks: readonly EditorMark[] = []
const noNotes: readonly EditorNote[] = []

/**
 * A JSON editor that is a textarea first. Monaco replaces it once the reader shows intent and has a mouse and room;
 * text, selection, focus, scroll position and the way back by undo go over with it.
 */
export const JsonEditor = memo(function JsonEditor(props: JsonEditorProps) {
  const { label, part, text, revision, onEdit, selection = null, minLines = 3, maxLines = 30 } = props
  const id = useId()
  const [shown, setShown] = useState(() => toShown(text))
  const [picked, setPicked] = useState<Span | null>(null)
  const plain = useRef<HTMLDivElement>(null)
  const underlay = useRef<HTMLDivElement>(null)
  const annotations = useAnnotations(props.marks ?? noMarks, props.notes ?? noNotes, text)

  function edited(next: string) {
    setPicked(null)
    setShown(next)
    onEdit(next)
  }

  const typing = useTyping(id, text, edited)
  const takeover = useTakeover({ plain, typing, minLines, maxLines, onText: edited, onShape: () => noteLayer.place() })
  const { isLive, live, host, monaco } = takeover
  const lines = isLive ? [] : paint(shown, annotations.marksIn(shown), picked)
  const noteLayer = useNoteLayer(plain, (index) => {
    if (isLive && live.current) return live.current.rowEnds(annotations.noteAt(index, live.current.text()))
    if (!underlay.current || lines === null) return []
    return rowEnds(underlay.current, lineAt(shown, annotations.noteAt(index, shown)))
  })

  const replaceText = useEffectEvent(() => {
    const next = toShown(text)
    setPicked(null)
    setShown(next)
    if (isLive) live.current?.replace(next)
    else typing.replaced(next)
  })
  useOnChange(revision, replaceText)

  useSelection(selection, (requested, moveFocus) => {
    const now = isLive && live.current ? live.current.text() : shown
    const place = (offset: number) => follow(toShown(text), now, shownOffset(text, offset))
    const span = { from: place(requested.from), to: place(requested.to) }
    if (isLive) {
      live.current?.select(span)
      host.current?.scrollIntoView({ block: 'nearest' })
      if (moveFocus) live.current?.focus()
      return
    }
    typing.area.current?.setSelectionRange(span.from, span.to)
    if (moveFocus) typing.area.current?.focus({ preventScroll: lines !== null })
    else setPicked(span)
    underlay.current?.children[lineAt(shown, span.from)]?.scrollIntoView({ block: 'nearest' })
  })

  // biome-ignore lint/correctness/useExhaustiveDependencies: once Monaco has marks, it moves them along with edits itself
  useEffect(() => {
    if (isLive && live.current) live.current.mark(annotations.marksIn(live.current.text()))
  }, [isLive, annotations])

  function onPaste(event: ClipboardEvent) {
    const pasted = event.clipboardData.getData('text/plain')
    if (!props.isTooLong?.(pasted)) return
    event.preventDefault()
    event.stopPropagation()
    const { from, to } = (isLive ? live.current?.selection() : typing.selection()) ?? { from: 0, to: shown.length }
    onEdit(shown.slice(0, from) + pasted + shown.slice(to))
  }

  const reorders = reordering(shown)
  const notes = <Notes notes={annotations.notes} ref={noteLayer.layer} />
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: watches for intent only
    <div
      className="editor"
      data-part={part}
      data-editor={isLive ? 'monaco' : 'textarea'}
      style={{ '--editor-min': minLines, '--editor-max': maxLines } as CSSProperties}
      onPointerEnter={(event) => event.pointerType === 'mouse' && takeover.onIntent()}
      onFocus={takeover.onIntent}
      onPasteCapture={onPaste}
    >
      {!isLive && (
        <PlainEditor
          id={id}
          label={label}
          shown={shown}
          lines={lines}
          annotations={annotations}
          typing={typing}
          ref={plain}
          underlay={underlay}
          onFocus={() => setPicked(null)}
        >
          {notes}
        </PlainEditor>
      )}
      {reorders.length > 0 && (
        <p className="editor-reorders">
          What stands after {reorders.map(visible).join(' ')} is drawn in another order than it is read in.
        </p>
      )}
      {monaco && (
        <div className="editor-live" ref={host}>
          <ErrorBoundary onFail={takeover.onFail}>
            <monaco.Editor label={label} part={part} id={id} fontFamily={monaco.fontFamily} {...takeover.callbacks} />
          </ErrorBoundary>
        </div>
      )}
      {isLive && notes}
    </div>
  )
})
