import type { LiveEditorComponent } from './live-editor'

let loading: Promise<LiveEditorComponent | null> | undefined

/** Monaco suits a mouse and some room; a phone keeps the textarea. */
export function wantsMonaco(): boolean {
  return matchMedia('(pointer: fine) and (min-width: 768px)').matches
}

/** Loads Monaco once for all editors. Null when it cannot be had; the next intent tries again. */
export function loadMonaco(): Promise<LiveEditorComponent | null> {
  loading ??= load().then(
    (module) => module.LiveEditor,
    () => {
      loading = undefined
      return null
    },
  )
  return loading
}

const load = async () => (await import('./monaco-parts')).loadLiveEditor()
