import { type ClipboardEvent, type ComponentProps, useCallback, useId, useRef, useState } from 'react'
import { type Bounds, excerptEnd } from '@/lib/playground/excerpt'

export interface ExcerptAreaProps extends Omit<ComponentProps<'textarea'>, 'value' | 'defaultValue' | 'onChange'> {
  readonly text: string
  readonly onText: (text: string) => void
  readonly bounds?: Bounds
}

/** A browser lays out all of a textarea, with two nodes a line, however little of it is in view. */
const drawn: Bounds = { characters: 100_000, lines: 600 }

/**
 * A textarea that holds the beginning of a text of any length. Edits change that part and leave the rest as it is.
 * All of the part selected stands for the whole text: it is copied whole and replaced whole, and undo brings it back.
 */
export function ExcerptArea({ text, onText, bounds = drawn, ...area }: ExcerptAreaProps) {
  const { shown, rest, onNext, watch } = useExcerpt(text, onText, bounds)
  const id = useId()
  const described = [area['aria-describedby'], rest === '' ? '' : id].filter(Boolean).join(' ')
  const takeWhole = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    if (rest === '' || !isAllSelected(event.currentTarget)) return
    event.preventDefault()
    event.clipboardData.setData('text/plain', text)
    if (event.type === 'cut') onText('')
  }
  return (
    <>
      <textarea
        {...area}
        ref={watch}
        value={shown}
        aria-describedby={described || undefined}
        onChange={(event) => onNext(event.target.value)}
        onCopy={takeWhole}
        onCut={takeWhole}
      />
      {rest === '' ? null : (
        <p id={id} className="field-hint">
          The first {shown.length.toLocaleString('en')} of {text.length.toLocaleString('en')} characters stand here.
          Edits leave the rest as it is; all of it selected stands for the whole text.
        </p>
      )}
    </>
  )
}

const isAllSelected = (area: HTMLTextAreaElement) =>
  area.selectionStart === 0 && area.selectionEnd === area.value.length

function useExcerpt(text: string, onText: (text: string) => void, bounds: Bounds) {
  const [kept, setKept] = useState(() => ({ text, end: excerptEnd(text, bounds) }))
  const replacesAll = useRef(false)
  const replaced = useRef({ shown: '', rest: '' })
  let { end } = kept
  if (kept.text !== text) {
    end = excerptEnd(text, bounds)
    setKept({ text, end })
  }
  const [shown, rest] = [text.slice(0, end), text.slice(end)]

  function onNext(next: string) {
    if (rest !== '' && replacesAll.current) {
      replaced.current = { shown, rest }
      return onText(next)
    }
    const restored = rest === '' && next === replaced.current.shown ? replaced.current.rest : rest
    const whole = next + restored
    // Cut anew at each character, the caret would jump; a little beyond the bounds does no harm.
    const slack = { characters: bounds.characters * 1.1, lines: bounds.lines * 1.1 }
    if (excerptEnd(next, slack) === next.length) setKept({ text: whole, end: next.length })
    onText(whole)
  }

  const watch = useCallback((area: HTMLTextAreaElement) => {
    const look = ({ inputType }: InputEvent) => {
      replacesAll.current = isAllSelected(area) && !inputType.startsWith('history')
    }
    area.addEventListener('beforeinput', look)
    return () => area.removeEventListener('beforeinput', look)
  }, [])

  return { shown, rest, onNext, watch }
}
