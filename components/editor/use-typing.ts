import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { readTypedEarly } from '../ui/typed-early'
import { type Span, TextHistory, toShown } from './text'

/** How long the reader must have paused before another control may take over, in milliseconds. */
const pause = 300

/**
 * The textarea while it is the editor: what was typed into it before scripts ran, the texts it went through, and
 * whether the reader is at it.
 */
export function useTyping(id: string, text: string, onTyped: (text: string) => void) {
  const [early] = useState(() => readTypedEarly(id))
  const [drawn, setDrawn] = useState(false)
  const area = useRef<HTMLTextAreaElement>(null)
  const history = useRef<TextHistory>(null)
  const reader = useRef({ typedAt: 0, composing: false, pressed: false })

  function typed(next: string) {
    reader.current.typedAt = performance.now()
    history.current?.typed(next, reader.current.typedAt)
    onTyped(next)
  }

  // What the reader typed before the page's scripts ran is an edit like any other.
  const begin = useEffectEvent(() => {
    history.current ??= new TextHistory(toShown(text))
    setDrawn(true)
    if (!area.current || early === null || early.text === area.current.value) return
    area.current.value = early.text
    area.current.setSelectionRange(early.from, early.to)
    typed(early.text)
  })
  useEffect(() => begin(), [])

  return {
    area,
    /** Scripts run: the colours may be seen, and the textarea's own text not. */
    drawn,
    typed,
    replaced(next: string) {
      if (area.current && area.current.value !== next) area.current.value = next
      history.current?.replaced(next)
    },
    /** The texts before the one that stands there, the oldest first. */
    earlierTexts: () => (history.current?.texts ?? []).slice(0, -1),
    selection(): Span {
      return { from: area.current?.selectionStart ?? 0, to: area.current?.selectionEnd ?? 0 }
    },
    /** The reader types, composes a character or holds the pointer down. */
    busy() {
      const { composing, pressed, typedAt } = reader.current
      return composing || pressed || performance.now() - typedAt < pause
    },
    onKeyDown() {
      reader.current.typedAt = performance.now()
    },
    onCompositionStart() {
      reader.current.composing = true
    },
    onCompositionEnd() {
      reader.current.composing = false
    },
    onPointerDown() {
      const { current } = reader
      current.pressed = true
      const release = () => {
        current.pressed = false
      }
      window.addEventListener('pointerup', release, { once: true })
      window.addEventListener('pointercancel', release, { once: true })
    },
  }
}

export type Typing = ReturnType<typeof useTyping>
