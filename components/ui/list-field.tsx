import { type KeyboardEvent, useEffect, useRef } from 'react'
import { optionFor } from './options'
import { stopTypingAhead, typedAhead } from './typed-ahead'

interface ListFieldProps {
  readonly label: string
  readonly placeholder: string
  readonly text: string
  readonly onText: (text: string) => void
  /** Id of the listbox. */
  readonly list: string
  /** Id of its active option. */
  readonly active: string | undefined
  /** Place of the active option of so many; -1: none is. */
  readonly at: number
  readonly count: number
  readonly onMove: (to: number) => void
  readonly onEnter: () => void
  /** Without it Escape is the browser's: it empties the field first, and closes a dialog only with the next. */
  readonly onEscape?: () => void
}

/**
 * The field of a combobox whose list is always open, by the ARIA pattern: the focus comes to it and stays in it, the
 * keys move the active option, Enter takes it. With Shift they mark text in the field.
 */
export function ListField({
  label,
  placeholder,
  text,
  onText,
  list,
  active,
  at,
  count,
  onMove,
  onEnter,
  onEscape,
}: ListFieldProps) {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  // What comes in until the field shows what came before would be lost to it: it is gone on with until then.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another text is shown
  useEffect(() => {
    const ahead = typedAhead()
    if (!ahead) return
    if (ahead.text !== text) return onText(ahead.text)
    stopTypingAhead()
    if (ahead.enter) onEnter()
  }, [text])
  const onKeyDown = (event: KeyboardEvent) => {
    // In Safari the key that ends a composition comes after it, with the code that stands for one.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    const act = actFor(event)
    if (!act) return
    event.preventDefault()
    act()
  }
  const actFor = ({ key, shiftKey }: KeyboardEvent): (() => void) | undefined => {
    if (key === 'Enter') return onEnter
    if (key === 'Escape') return onEscape
    const to = shiftKey ? null : optionFor(key, at, count)
    return to === null ? undefined : () => onMove(to)
  }
  return (
    <input
      ref={field}
      type="search"
      maxLength={200}
      className="control"
      data-first-focus
      role="combobox"
      aria-label={label}
      aria-expanded="true"
      aria-controls={list}
      aria-autocomplete="list"
      aria-activedescendant={active}
      placeholder={placeholder}
      autoComplete="off"
      spellCheck={false}
      value={text}
      onChange={(event) => onText(event.target.value)}
      onKeyDown={onKeyDown}
    />
  )
}
