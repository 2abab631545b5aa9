// Parts of Monaco 0.57 that ship without types.

declare module 'monaco-editor/languages/features/json/tokenization' {
  export function createTokenizationSupport(comments: boolean): import('monaco-editor').languages.TokensProvider
}

declare module 'monaco-editor/languages/features/common/lspLanguageFeatures' {
  import type { IEvent, languages, Uri } from 'monaco-editor'
  type Service = (...resources: Uri[]) => Promise<unknown>
  export const CompletionAdapter: new (service: Service, triggers: string[]) => languages.CompletionItemProvider
  export const HoverAdapter: new (service: Service) => languages.HoverProvider
  export const DiagnosticsAdapter: new (language: string, service: Service, configChange: IEvent<void>) => unknown
}

declare module 'monaco-editor/editor/contrib/suggest/browser/suggestController'
declare module 'monaco-editor/editor/editor.worker'
declare module 'monaco-editor/languages/features/json/json.worker'
declare module 'monaco-editor/editor/common/model/textModel'
declare module 'monaco-editor/editor/browser/widget/codeEditor/codeEditorWidget'
declare module 'monaco-editor/editor/standalone/browser/standaloneServices'
