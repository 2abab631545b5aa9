import './monaco.css'
import { useMemo } from 'react'
import { language, registerJson } from './json-mode'
import { type Live, liveFrom, type OnShape } from './live'
import { type CodeEditor, Editor, monaco } from './monaco'
import { followTheme, themeName } from './theme'

registerJson()
followTheme()
// Its own keys for this begin with Ctrl+K, which opens the commands of the site on the whole page.
monaco.editor.addKeybindingRule({
  keybinding: monaco.KeyCode.F1,
  command: 'editor.action.showHover',
  when: 'editorTextFocus',
})
document.fonts.ready.then(() => monaco.editor.remeasureFonts())

interface LiveEditorProps {
  label: string
  part: 'header' | 'payload'
  /** Tells this editor's model apart from every other on the page. */
  id: string
  fontFamily: string
  onReady(live: Live): void
  onText(text: string): void
  onShape: OnShape
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
