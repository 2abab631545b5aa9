import type { PointerEvent, ReactNode, Ref } from 'react'
import type { Line } from './paint'
import { Underlay } from './underlay'
import type { Annotations } from './use-annotations'
import type { Typing } from './use-typing'

interface PlainEditorProps {
  id: string
  label: string
  /** The text of this render; the textarea owns it from then on. */
  shown: string
  /** The text in its colours; `null`: the textarea shows its own. */
  lines: readonly Line[] | null
  annotations: Annotations
  typing: Typing
  ref: Ref<HTMLDivElement>
  underlay: Ref<HTMLDivElement>
  onFocus(): void
  /** The margin notes. */
  children: ReactNode
}

/** A textarea over a drawing of its own text, which gives it its height, its colours and its marks. */
export function PlainEditor(props: PlainEditorProps) {
  const { id, label, shown, lines, annotations, typing, ref, underlay, onFocus, children } = props

  function nameMark({ currentTarget, clientX, clientY, pointerType }: PointerEvent<HTMLTextAreaElement>) {
    if (pointerType !== 'mouse') return
    const at = document.caretPositionFromPoint?.(clientX, clientY)
    const under =
      at?.offsetNode === currentTarget
        ? annotations.marksIn(shown).filter((mark) => mark.from <= at.offset && at.offset <= mark.to)
        : []
    currentTarget.title = messagesOf(under).join('\n')
  }

  return (
    <div className="editor-plain" ref={ref} data-drawn={(typing.drawn && lines !== null) || undefined}>
      <Underlay text={shown} lines={lines} ref={underlay} />
      <textarea
        id={id}
        ref={typing.area}
        className="editor-area"
        aria-label={label}
        defaultValue={shown}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        autoCorrect="off"
        onChange={(event) => typing.typed(event.target.value)}
        aria-describedby={annotations.marks.length > 0 ? `${id}-marks` : undefined}
        onFocus={onFocus}
        onKeyDown={typing.onKeyDown}
        onCompositionStart={typing.onCompositionStart}
        onCompositionEnd={typing.onCompositionEnd}
        onPointerDown={typing.onPointerDown}
        onPointerMove={nameMark}
      />
      <p id={`${id}-marks`} hidden>
        {messagesOf(annotations.marks).join(' ')}
      </p>
      {children}
    </div>
  )
}

/** Marks of one finding say the same; it is said once. */
const messagesOf = (marks: readonly { readonly message: string }[]) => [...new Set(marks.map((mark) => mark.message))]
