/** What is typed between the key that opens a list and the moment its field is there. */
interface TypedAhead {
  readonly text: string
  /** Whether Enter came last. */
  readonly enter: boolean
}

const nothing: TypedAhead = { text: '', enter: false }
let typed: TypedAhead | null = null

/** After that key: what comes in that can be read as text, until Tab, Escape or another combination of keys. */
export function afterKey(
  before: TypedAhead,
  {
    key,
    ctrlKey,
    metaKey,
    altKey,
    isComposing,
  }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing'>,
): TypedAhead | null {
  if (ctrlKey || metaKey || altKey || isComposing) return null
  if (key === 'Enter') return { ...before, enter: true }
  if (key === 'Shift') return before
  if (key === 'Backspace') return { text: before.text.slice(0, -1), enter: false }
  return [...key].length === 1 ? { text: before.text + key, enter: false } : null
}

function onKeyDown(event: KeyboardEvent) {
  const after = typed && afterKey(typed, event)
  if (!after) {
    // What was typed before it stays, unless the list was not wanted after all.
    if (event.key === 'Escape') typed = null
    window.removeEventListener('keydown', onKeyDown, true)
    return
  }
  typed = after
  if (event.key === 'Shift') return
  event.preventDefault()
  event.stopPropagation()
}

/** From the opening on, before any other listener: without it the first letters would go to whatever still has the focus, or to the dialog. */
export function startTypingAhead(): void {
  typed = nothing
  window.addEventListener('keydown', onKeyDown, true)
}

/** Where the field shows all of it or does not come, or the reader goes on elsewhere. */
export function stopTypingAhead(): void {
  typed = null
  window.removeEventListener('keydown', onKeyDown, true)
}

/** What was meant for the field that has come; `null` where nothing is waited for. */
export const typedAhead = (): TypedAhead | null => typed
