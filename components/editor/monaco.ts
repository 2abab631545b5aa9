// The only importer of Monaco: only what this site uses of it. Loaded lazily; no page imports it statically.
import { Editor, loader } from '@monaco-editor/react'
import * as monaco from 'monaco-editor/editor'
import 'monaco-editor/features/bracketMatching/register'
import 'monaco-editor/features/clipboard/register'
import 'monaco-editor/features/hover/register'
import 'monaco-editor/features/snippet/register'
import 'monaco-editor/features/toggleTabFocusMode/register'
import 'monaco-editor/features/wordOperations/register'
// features/suggest/register (0.57) registers inline completions only.
import 'monaco-editor/editor/contrib/suggest/browser/suggestController'
import {
  CompletionAdapter,
  DiagnosticsAdapter,
  HoverAdapter,
} from 'monaco-editor/languages/features/common/lspLanguageFeatures'
import { createTokenizationSupport } from 'monaco-editor/languages/features/json/tokenization'

self.MonacoEnvironment = {
  getWorker: () => new Worker(new URL('./editor.worker.ts', import.meta.url), { type: 'module', name: 'editor' }),
}

export const newJsonWorker = () =>
  new Worker(new URL('./json.worker.ts', import.meta.url), { type: 'module', name: 'json' })

// Without this the loader would fetch Monaco from a public CDN.
loader.config({
  monaco: monaco as unknown as NonNullable<Parameters<typeof loader.config>[0]['monaco']>,
})

export type CodeEditor = monaco.editor.IStandaloneCodeEditor
export { CompletionAdapter, createTokenizationSupport, DiagnosticsAdapter, Editor, HoverAdapter, monaco }
