import { type CodeEditor, monaco } from './monaco'
import type { RowEnd } from './notes'
import { visibleSpan } from './paint'
import { plainMarkdown, replacement, type Span, type Tone } from './text'

interface LiveMark extends Span {
  tone: Tone
  message: string
}

interface LiveSelection extends Span {
  backward: boolean
}

/** Monaco as the rest of the editor sees it. Offsets count in the shown text. */
export interface Live {
  /** Starts from the first text and keeps the way to the last one as undo steps. */
  start(texts: readonly string[], selection: LiveSelection, scrollTop: number): void
  text(): string
  /** Replaces the text as one step that undo takes back. */
  replace(text: string): void
  mark(marks: readonly LiveMark[]): void
  selection(): Span
  select(span: Span): void
  focus(): void
  /** Gives the editor its size and returns the height its text needs. */
  fit(): number
  /** The last and the first row of the line that holds the offset, where it is in view. */
  rowEnds(offset: number): RowEnd[]
}

/** The text's drawn shape changed: its rows or its scroll position and, with `isOther`, its height or width. */
export type OnShape = (isOther: boolean) => void

/** An editor of Monaco, reached through what the rest asks of it. */
export function liveFrom(editor: CodeEditor, onText: (text: string) => void, onShape: OnShape): Live {
  const model = editor.getModel()
  if (!model) throw new Error('The editor has no model')
  model.setEOL(monaco.editor.EndOfLineSequence.LF)
  model.updateOptions({
    bracketColorizationOptions: { enabled: false, independentColorPoolPerBracketType: false },
  })
  const painted = editor.createDecorationsCollection()
  let quiet = false

  const rangeOf = ({ from, to }: Span) => monaco.Range.fromPositions(model.getPositionAt(from), model.getPositionAt(to))

  function step(text: string): void {
    const edit = replacement(model?.getValue() ?? '', text)
    const caret = (offset: number) => {
      const at = model?.getPositionAt(offset) ?? { lineNumber: 1, column: 1 }
      return [monaco.Selection.fromPositions(at)]
    }
    model?.pushStackElement()
    model?.pushEditOperations(caret(edit.to), [{ range: rangeOf(edit), text: edit.insert }], () =>
      caret(edit.from + edit.insert.length),
    )
    model?.pushStackElement()
  }

  function quietly(change: () => void): void {
    quiet = true
    try {
      change()
    } finally {
      quiet = false
    }
  }

  editor.onDidChangeModelContent(() => {
    if (!quiet) onText(model.getValue())
    onShape(false)
  })
  editor.onDidContentSizeChange(({ contentHeightChanged }) => onShape(contentHeightChanged))
  editor.onDidLayoutChange(() => onShape(true))
  editor.onDidScrollChange(() => onShape(false))

  return {
    start(texts, selection, scrollTop) {
      quietly(() => {
        model.setValue(texts[0] ?? '')
        for (const text of texts.slice(1)) step(text)
      })
      const [anchor, head] = selection.backward ? [selection.to, selection.from] : [selection.from, selection.to]
      editor.layout()
      editor.setSelection(monaco.Selection.fromPositions(model.getPositionAt(anchor), model.getPositionAt(head)))
      editor.setScrollTop(scrollTop)
    },
    text: () => model.getValue(),
    replace(text) {
      if (text !== model.getValue()) quietly(() => step(text))
    },
    mark(marks) {
      painted.set(marks.flatMap((mark) => decorationsFor(mark, model.getValue(), rangeOf)))
    },
    selection() {
      const range = editor.getSelection()
      if (!range) return { from: 0, to: 0 }
      return { from: model.getOffsetAt(range.getStartPosition()), to: model.getOffsetAt(range.getEndPosition()) }
    },
    select(span) {
      editor.setSelection(rangeOf(span))
      editor.revealRangeInCenterIfOutsideViewport(rangeOf(span))
    },
    focus() {
      // Monaco's own focus() would scroll the page to the caret.
      const input = editor.getDomNode()?.querySelector<HTMLElement>('.native-edit-context, .inputarea')
      if (input) input.focus({ preventScroll: true })
      else editor.focus()
    },
    fit() {
      editor.layout()
      return editor.getContentHeight()
    },
    rowEnds(offset) {
      const line = model.getPositionAt(Math.min(offset, model.getValueLength())).lineNumber
      const at = (column: number) => editor.getScrolledVisiblePosition({ lineNumber: line, column })
      const first = at(1)
      const last = at(model.getLineMaxColumn(line))
      if (!first || !last || first.top === last.top) return last ? [last] : []
      let [on, off] = [1, model.getLineMaxColumn(line)]
      while (off - on > 1) {
        const middle = Math.floor((on + off) / 2)
        if (at(middle)?.top === first.top) on = middle
        else off = middle
      }
      return [last, { top: first.top, left: at(on)?.left ?? 0 }]
    },
  }
}

function decorationsFor(
  mark: LiveMark,
  text: string,
  rangeOf: (span: Span) => monaco.Range,
): monaco.editor.IModelDeltaDecoration[] {
  const range = rangeOf(visibleSpan(text, mark))
  const underline = {
    range,
    options: {
      description: 'mark',
      inlineClassName: `editor-mark editor-mark-${mark.tone}`,
      hoverMessage: { value: plainMarkdown(mark.message) },
      stickiness: monaco.editor.TrackedRangeStickiness.NeverGrowsWhenTypingAtEdges,
    },
  }
  if (mark.tone !== 'fail') return [underline]
  // A mark that ends with a line break does not speak about the line after it.
  const lastLine =
    range.endColumn === 1 ? Math.max(range.startLineNumber, range.endLineNumber - 1) : range.endLineNumber
  const line = {
    range: new monaco.Range(range.startLineNumber, 1, lastLine, 1),
    options: {
      description: 'marked line',
      isWholeLine: true,
      className: 'editor-line-fail',
      marginClassName: 'editor-line-fail',
    },
  }
  return [line, underline]
}
