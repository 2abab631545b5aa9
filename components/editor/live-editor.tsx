import './monaco.css'
import { useMemo } from 'react'
import { language, registerJson } from './json-mode'
import { type CodeEditor, Editor, monaco } from './monaco'
import type { RowEnd } from './notes'
import { plainMarkdown, replacement, type Span, type Tone, visibleSpan } from './text'
import { followTheme, themeName } from './theme'

registerJson()
followTheme()
document.fonts.ready.then(() => monaco.editor.remeasureFonts())

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
  select(span: Span): void
  focus(): void
  /** Gives the editor its size and returns the height its text needs. */
  fit(): number
  /** The last and the first row of the line that holds the offset, where it is in view. */
  rowEnds(offset: number): RowEnd[]
}

interface LiveEditorProps {
  label: string
  part: 'header' | 'payload'
  /** Tells this editor's model apart from every other on the page. */
  id: string
  fontFamily: string
  onReady(live: Live): void
  onText(text: string): void
  /** The text's drawn shape changed: its height, its rows or its scroll position. */
  onShape(): void
}

export type LiveEditorComponent = typeof LiveEditor

export function LiveEditor({ label, part, id, fontFamily, onReady, onText, onShape }: LiveEditorProps) {
  const options = useMemo(() => ({ ...settings, ariaLabel: label, fontFamily }), [label, fontFamily])
  return (
    <Editor
      path={`inmemory://editor/${encodeURIComponent(id)}.${part}.json`}
      language={language}
      theme={themeName}
      options={options}
      defaultValue=""
      loading={null}
      saveViewState={false}
      onMount={(editor) => onReady(liveFrom(editor as CodeEditor, onText, onShape))}
    />
  )
}

const settings: monaco.editor.IStandaloneEditorConstructionOptions = {
  accessibilitySupport: 'auto',
  automaticLayout: true,
  fontSize: 13,
  lineHeight: 22,
  fontLigatures: false,
  letterSpacing: 0,
  padding: { top: 10, bottom: 10 },
  // Left padding 14, and on the right what the textarea's padding of 18 leaves to the text.
  lineDecorationsWidth: 14,
  scrollbar: {
    horizontal: 'hidden',
    vertical: 'auto',
    verticalScrollbarSize: 16,
    verticalSliderSize: 8,
    useShadows: false,
    alwaysConsumeMouseWheel: false,
  },
  wordWrap: 'on',
  wrappingIndent: 'none',
  wrappingStrategy: 'advanced',
  scrollBeyondLastLine: false,
  scrollBeyondLastColumn: 0,
  lineNumbers: 'off',
  glyphMargin: false,
  folding: false,
  minimap: { enabled: false },
  overviewRulerLanes: 0,
  overviewRulerBorder: false,
  hideCursorInOverviewRuler: true,
  renderLineHighlight: 'none',
  guides: { indentation: false, bracketPairs: false },
  occurrencesHighlight: 'off',
  selectionHighlight: false,
  links: false,
  dragAndDrop: false,
  contextmenu: false,
  stickyScroll: { enabled: false },
  fixedOverflowWidgets: true,
  tabFocusMode: true, // Tab leaves the editor, as it leaves a textarea
  tabSize: 2,
  detectIndentation: false,
  autoSurround: 'never',
  wordBasedSuggestions: 'off',
  quickSuggestions: { strings: true, other: true, comments: false },
  suggest: { showIcons: false, showStatusBar: false },
  suggestFontSize: 13,
  suggestLineHeight: 24,
  hover: { above: false },
}

function liveFrom(editor: CodeEditor, onText: (text: string) => void, onShape: () => void): Live {
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
    onShape()
  })
  editor.onDidContentSizeChange(onShape)
  editor.onDidLayoutChange(onShape)
  editor.onDidScrollChange(onShape)

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
