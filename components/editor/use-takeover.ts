import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { loadMonaco, wantsMonaco } from './intent'
import type { Live } from './live'
import type { LiveEditorComponent } from './live-editor'
import type { Typing } from './use-typing'

/** A row of text, and what stands above the first and below the last, in CSS pixels. */
const [rowHeight, margins] = [22, 20]

interface TakeoverOptions {
  /** The scrolling element around the textarea. */
  plain: RefObject<HTMLElement | null>
  typing: Typing
  minLines: number
  maxLines: number
  onText(text: string): void
  /** Monaco's text changed its height, its rows or its scroll position. */
  onShape(): void
}

/**
 * Monaco in place of the textarea: fetched at the first intent, started with the texts, the selection and the scroll
 * position of the textarea in a moment when the reader is not at it.
 */
export function useTakeover({ plain, typing, minLines, maxLines, onText, onShape }: TakeoverOptions) {
  const [monaco, setMonaco] = useState<{ Editor: LiveEditorComponent; fontFamily: string } | null>(null)
  const [ready, setReady] = useState(false)
  const [isLive, setIsLive] = useState(false)
  const host = useRef<HTMLDivElement>(null)
  const live = useRef<Live>(null)
  const fitting = useRef(false)

  const takeOver = useEffectEvent((): boolean => {
    const area = typing.area.current
    if (!live.current || !area || !host.current) return true
    if (typing.busy()) return false
    const focused = document.activeElement === area
    live.current.start(
      [...typing.earlierTexts(), area.value],
      { from: area.selectionStart, to: area.selectionEnd, backward: area.selectionDirection === 'backward' },
      plain.current?.scrollTop ?? 0,
    )
    host.current.setAttribute('data-live', '')
    fitHeight()
    if (focused) live.current.focus()
    flushSync(() => setIsLive(true))
    return true
  })

  useEffect(() => {
    if (!ready) return
    let timer = setTimeout(function attempt() {
      if (!takeOver()) timer = setTimeout(attempt, 100)
    })
    return () => clearTimeout(timer)
  }, [ready])

  function fitHeight() {
    // Monaco tells of every layout that the fitting itself makes.
    if (fitting.current || !host.current?.hasAttribute('data-live') || !live.current) return
    const [least, most] = [minLines * rowHeight + margins, maxLines * rowHeight + margins]
    const within = (height: number) => Math.max(least, Math.min(height, most))
    fitting.current = true
    const height = within(live.current.fit())
    host.current.style.height = `${height}px`
    // With the new height the scrollbar comes or goes, and with it a row. Only more height is taken: with less, the
    // scrollbar would come back, and so on.
    host.current.style.height = `${Math.max(height, within(live.current.fit()))}px`
    fitting.current = false
  }

  // Monaco is given its callbacks once, when it mounts; these reach the state of the render at hand.
  const textChanged = useEffectEvent((next: string) => onText(next))
  const shapeChanged = useEffectEvent((isOther: boolean) => {
    // It lays the page out twice: not for a character that adds no row.
    if (isOther) fitHeight()
    onShape()
  })
  const [callbacks] = useState(() => ({
    onReady(next: Live) {
      live.current = next
      setReady(true)
    },
    // At once, as in a textarea: React knows nothing of Monaco's events, and would judge after the next frame.
    onText: (next: string) => flushSync(() => textChanged(next)),
    onShape: (isOther: boolean) => shapeChanged(isOther),
  }))

  return {
    monaco,
    isLive,
    host,
    live,
    callbacks,
    /** The reader is about to use the editor. */
    onIntent() {
      if (monaco || !wantsMonaco()) return
      loadMonaco().then((Editor) => {
        const area = typing.area.current
        if (Editor && area) setMonaco({ Editor, fontFamily: getComputedStyle(area).fontFamily })
      })
    },
    onFail: () => setMonaco(null),
  }
}
