import {
  type ClipboardEvent,
  type ComponentProps,
  useEffect,
  useEffectEvent,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { type Bounds, excerptEnd } from '@/lib/playground/excerpt'
import { readTypedEarly } from './typed-early'

interface ExcerptAreaProps extends Omit<ComponentProps<'textarea'>, 'value' | 'defaultValue' | 'onChange'> {
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
export function ExcerptArea({ text, onText, bounds = drawn, ...control }: ExcerptAreaProps) {
  const { area, shown, rest, onNext } = useExcerpt(control.id, text, onText, bounds)
  const id = useId()
  const described = [control['aria-describedby'], rest === '' ? '' : id].filter(Boolean).join(' ')
  const takeWhole = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    if (rest === '' || !isAllSelected(event.currentTarget)) return
    event.preventDefault()
    event.clipboardData.setData('text/plain', text)
    if (event.type === 'cut') onText('')
  }
  return (
    <>
      <textarea
        {...control}
        ref={area}
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

function useExcerpt(id: string | undefined, text: string, onText: (text: string) => void, bounds: Bounds) {
  const area = useRef<HTMLTextAreaElement>(null)
  const [early] = useState(() => readTypedEarly(id))
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

  // What the reader typed or pasted before the page's scripts ran is an edit like any other.
  const begin = useEffectEvent(() => {
    if (!area.current || early === null || early.text === shown) return
    area.current.value = early.text
    area.current.setSelectionRange(early.from, early.to)
    onNext(early.text)
  })
  useLayoutEffect(() => begin(), [])

  const beforeInput = useEffectEvent((event: InputEvent) => {
    if (!area.current) return
    const all = isAllSelected(area.current)
    replacesAll.current = all && !event.inputType.startsWith('history')
    if (!event.data || excerptEnd(event.data, bounds) === event.data.length) return
    // The browser would insert and lay out all of it before anybody could cut it.
    event.preventDefault()
    const { value, selectionStart, selectionEnd } = area.current
    onText(all ? event.data : value.slice(0, selectionStart) + event.data + value.slice(selectionEnd) + rest)
  })
  useEffect(() => {
    const control = area.current
    const listener = (event: InputEvent) => beforeInput(event)
    control?.addEventListener('beforeinput', listener)
    return () => control?.removeEventListener('beforeinput', listener)
  }, [])

  return { area, shown, rest, onNext }
}
