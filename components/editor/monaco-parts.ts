import { nextTask } from '@/lib/playground/next-task'

/** Parts of Monaco, each resting on those before it. What the editor imports of it rests on all. */
const parts = [
  () => import('monaco-editor/editor/common/model/textModel'),
  () => import('monaco-editor/editor/browser/widget/codeEditor/codeEditorWidget'),
  () => import('monaco-editor/editor/standalone/browser/standaloneServices'),
  () => import('monaco-editor/editor/contrib/suggest/browser/suggestController'),
]

/**
 * The editor. Monaco sets itself up as it is imported, which takes hundreds of milliseconds: here each part is a task of
 * its own. Imported from here, and not where the page begins: the names of its twenty files are a cost there.
 */
export async function loadLiveEditor(): Promise<typeof import('./live-editor')> {
  for (const part of parts) {
    await part()
    await nextTask()
  }
  return import('./live-editor')
}
