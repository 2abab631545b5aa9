'use client'

import {
  type CSSProperties,
  type PointerEvent,
  useEffect,
  useEffectEvent,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { flushSync } from 'react-dom'
import './editor.css'
import { Guard } from './error-boundary'
import { loadMonaco, wantsMonaco } from './intent'
import type { Live, LiveEditorComponent } from './live-editor'
import { type EditorNote, Notes, placeNotes } from './notes'
import { follow, paint, shownOffset, type Span, TextHistory, type Tone, toShown } from './text'
import { rowEnds, Underlay } from './underlay'

export type { EditorNote } from './notes'

/** A range of the text with something to say about it; offsets are UTF-16 into `text`. */
export interface EditorMark {
  from: number
  to: number
  tone: Tone
  message: string
}

export interface EditorSelection {
  from: number
  to: number
  /** A new value asks again for the same range. */
  nonce: number
  /** Move the focus into the editor as well. */
  focus?: boolean
}

interface JsonEditorProps {
  /** The accessible name. */
  label: string
  part: 'header' | 'payload'
  /** The container's current text. */
  text: string
  /** Changes only when `text` was replaced from outside; between two changes the editor owns its text. */
  revision: number
  onEdit(text: string): void
  marks?: readonly EditorMark[]
  notes?: readonly EditorNote[]
  selection?: EditorSelection | null
  minLines?: number
  maxLines?: number
}

const noMarks: readonly EditorMark[] = []
const noNotes: readonly EditorNote[] = []
/** How long the reader must have paused before another control may take over. */
const pause = 300

/**
 * A JSON editor that is a textarea first. Monaco replaces it once the reader shows intent and has a mouse and room;
 * text, selection, focus, scroll position and the way back by undo go over with it.
 */
export function JsonEditor(props: JsonEditorProps) {
  const {
    label,
    part,
    text,
    revision,
    onEdit,
    marks = noMarks,
    notes = noNotes,
    selection = null,
    minLines = 3,
    maxLines = 30,
  } = props
  const id = useId()
  const [typedEarly] = useState(() => readTypedEarly(id))
  const [shown, setShown] = useState(() => toShown(text))
  const [picked, setPicked] = useState<Span | null>(null)
  const [monaco, setMonaco] = useState<{ Editor: LiveEditorComponent; fontFamily: string } | null>(null)
  const [drawn, setDrawn] = useState(false)
  const [isLive, setIsLive] = useState(false)

  const area = useRef<HTMLTextAreaElement>(null)
  const plain = useRef<HTMLDivElement>(null)
  const underlay = useRef<HTMLDivElement>(null)
  const noteLayer = useRef<HTMLDivElement>(null)
  const host = useRef<HTMLDivElement>(null)
  const live = useRef<Live>(null)
  const history = useRef<TextHistory>(null)
  const hands = useRef({ typedAt: 0, composing: false, pressed: false })

  const anchor = useAnchor(marks, notes, text)
  const place = (offset: number, now: string) => follow(anchor.shown, now, shownOffset(anchor.text, offset))
  const marksIn = (now: string) =>
    anchor.marks.map((mark) => ({ ...mark, from: place(mark.from, now), to: place(mark.to, now) }))
  const lines = isLive ? [] : paint(shown, marksIn(shown), picked)

  function edited(next: string) {
    setPicked(null)
    setShown(next)
    onEdit(next)
  }

  function typed(next: string) {
    hands.current.typedAt = performance.now()
    history.current?.typed(next, hands.current.typedAt)
    edited(next)
  }

  // What the reader typed before the page's scripts ran is an edit like any other.
  const begin = useEffectEvent(() => {
    history.current ??= new TextHistory(toShown(text))
    setDrawn(true)
    if (!area.current || typedEarly === null || typedEarly.text === area.current.value) return
    area.current.value = typedEarly.text
    area.current.setSelectionRange(typedEarly.from, typedEarly.to)
    typed(typedEarly.text)
  })
  useEffect(() => begin(), [])

  const replaceText = useEffectEvent(() => {
    const next = toShown(text)
    setPicked(null)
    setShown(next)
    if (isLive) {
      live.current?.replace(next)
      return
    }
    if (area.current && area.current.value !== next) area.current.value = next
    history.current?.replaced(next)
  })
  useOnChange(revision, replaceText)

  const showSelection = useEffectEvent((moved: boolean) => {
    if (!selection) return
    const now = isLive && live.current ? live.current.text() : shown
    const [from, to] = [selection.from, selection.to].map((offset) =>
      follow(toShown(text), now, shownOffset(text, offset)),
    )
    if (from === undefined || to === undefined) return
    const focus = moved && selection.focus === true
    if (isLive) {
      live.current?.select({ from, to })
      host.current?.scrollIntoView({ block: 'nearest' })
      if (focus) live.current?.focus()
      return
    }
    area.current?.setSelectionRange(from, to)
    if (focus) area.current?.focus({ preventScroll: true })
    else setPicked({ from, to })
    const line = shown.slice(0, from).split('\n').length - 1
    underlay.current?.children[line]?.scrollIntoView({ block: 'nearest' })
  })
  const firstSelection = useRef(true)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the nonce is what asks
  useEffect(() => {
    showSelection(!firstSelection.current)
    firstSelection.current = false
  }, [selection?.nonce])

  /* Marks and notes */

  // biome-ignore lint/correctness/useExhaustiveDependencies: once Monaco has marks, it moves them along with edits itself
  useEffect(() => {
    if (isLive) live.current?.mark(marksIn(live.current.text()))
  }, [isLive, anchor])

  const layNotes = useEffectEvent(() => {
    if (!noteLayer.current) return
    if (isLive && live.current) {
      const { current } = live
      const now = current.text()
      placeNotes(noteLayer.current, (index) => current.rowEnds(place(anchor.notes[index]?.at ?? 0, now)))
      return
    }
    placeNotes(noteLayer.current, (index) => {
      const at = place(anchor.notes[index]?.at ?? 0, shown)
      return underlay.current ? rowEnds(underlay.current, shown.slice(0, at).split('\n').length - 1) : []
    })
  })
  useLayoutEffect(() => layNotes())
  useEffect(() => {
    const watch = new ResizeObserver(() => layNotes())
    if (plain.current) watch.observe(plain.current)
    document.fonts.ready.then(() => layNotes())
    return () => watch.disconnect()
  }, [])

  /* Monaco takes over */

  function onIntent() {
    if (monaco || !wantsMonaco()) return
    loadMonaco().then((Editor) => {
      if (Editor && area.current) setMonaco({ Editor, fontFamily: getComputedStyle(area.current).fontFamily })
    })
  }

  const takeOver = useEffectEvent((): boolean => {
    const box = area.current
    if (!live.current || !box || !host.current) return true
    const { composing, pressed, typedAt } = hands.current
    if (composing || pressed || performance.now() - typedAt < pause) return false
    const focused = document.activeElement === box
    live.current.start(
      [...(history.current?.texts ?? []).slice(0, -1), box.value],
      {
        from: box.selectionStart,
        to: box.selectionEnd,
        backward: box.selectionDirection === 'backward',
      },
      plain.current?.scrollTop ?? 0,
    )
    host.current.setAttribute('data-live', '')
    fitHeight()
    if (focused) live.current.focus()
    flushSync(() => setIsLive(true))
    return true
  })

  function fitHeight() {
    if (!host.current || !live.current || !host.current.hasAttribute('data-live')) return
    const needed = live.current.fit()
    const height = `${Math.max(minLines * 22 + 20, Math.min(needed, maxLines * 22 + 20))}px`
    if (host.current.style.height === height) return
    host.current.style.height = height
    live.current.fit()
  }

  const [ready, setReady] = useState(false)
  useEffect(() => {
    if (!ready) return
    let timer = setTimeout(function attempt() {
      if (!takeOver()) timer = setTimeout(attempt, 100)
    })
    return () => clearTimeout(timer)
  }, [ready])

  // The live editor is wired once, when it mounts; these reach the state of the render at hand.
  const onLiveText = useEffectEvent((next: string) => edited(next))
  const onLiveShape = useEffectEvent(() => {
    fitHeight()
    layNotes()
  })
  const [wires] = useState(() => ({
    onReady(next: Live) {
      live.current = next
      setReady(true)
    },
    onText: (next: string) => onLiveText(next),
    onShape: () => onLiveShape(),
  }))

  function onPress() {
    const { current } = hands
    current.pressed = true
    const release = () => {
      current.pressed = false
    }
    window.addEventListener('pointerup', release, { once: true })
    window.addEventListener('pointercancel', release, { once: true })
  }

  function nameMark({ currentTarget, clientX, clientY, pointerType }: PointerEvent<HTMLTextAreaElement>) {
    if (pointerType !== 'mouse') return
    const at = document.caretPositionFromPoint?.(clientX, clientY)
    const under =
      at?.offsetNode === currentTarget
        ? marksIn(shown).filter((mark) => mark.from <= at.offset && at.offset <= mark.to)
        : []
    currentTarget.title = under.map((mark) => mark.message).join('\n')
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: watches for intent only
    <div
      className="editor"
      data-part={part}
      data-editor={isLive ? 'monaco' : 'textarea'}
      style={{ '--editor-min': minLines, '--editor-max': maxLines } as CSSProperties}
      onPointerEnter={(event) => event.pointerType === 'mouse' && onIntent()}
      onFocus={onIntent}
    >
      {!isLive && (
        <div className="editor-plain" ref={plain} data-drawn={drawn || undefined}>
          <Underlay lines={lines} ref={underlay} />
          <textarea
            id={id}
            ref={area}
            className="editor-area"
            aria-label={label}
            defaultValue={shown}
            spellCheck={false}
            autoCapitalize="off"
            autoComplete="off"
            autoCorrect="off"
            onChange={(event) => typed(event.target.value)}
            aria-describedby={anchor.marks.length > 0 ? `${id}-marks` : undefined}
            onFocus={() => setPicked(null)}
            onKeyDown={() => {
              hands.current.typedAt = performance.now()
            }}
            onCompositionStart={() => {
              hands.current.composing = true
            }}
            onCompositionEnd={() => {
              hands.current.composing = false
            }}
            onPointerDown={onPress}
            onPointerMove={nameMark}
          />
          <p id={`${id}-marks`} hidden>
            {anchor.marks.map((mark) => mark.message).join(' ')}
          </p>
          <Notes notes={anchor.notes} ref={noteLayer} />
        </div>
      )}
      {monaco && (
        <div className="editor-live" ref={host}>
          <Guard onFail={() => setMonaco(null)}>
            <monaco.Editor label={label} part={part} id={id} fontFamily={monaco.fontFamily} {...wires} />
          </Guard>
        </div>
      )}
      {isLive && <Notes notes={anchor.notes} ref={noteLayer} />}
    </div>
  )
}

/** A static page can be typed into before its scripts run; React would then reset the textarea. */
function readTypedEarly(id: string) {
  if (typeof document === 'undefined') return null
  const area = document.getElementById(id)
  if (!(area instanceof HTMLTextAreaElement)) return null
  return { text: area.value, from: area.selectionStart, to: area.selectionEnd }
}

/** Marks and notes speak about the text they came with. While newer text waits for its verdict, they follow the edit. */
function useAnchor(marks: readonly EditorMark[], notes: readonly EditorNote[], text: string) {
  const [anchor, setAnchor] = useState(() => ({ marks, notes, text, shown: toShown(text) }))
  if (anchor.marks === marks && anchor.notes === notes) return anchor
  const next = { marks, notes, text, shown: toShown(text) }
  setAnchor(next)
  return next
}

/** Runs before the browser paints, for every value but the first. */
function useOnChange(value: unknown, act: () => void) {
  const last = useRef(value)
  useLayoutEffect(() => {
    if (last.current === value) return
    last.current = value
    act()
  })
}
