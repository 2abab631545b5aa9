import type { ReactNode } from 'react'
import { type Bounds, excerptEnd } from '@/lib/playground/excerpt'
import { Breakable } from './breakable'

/** What stands in the page, and what is drawn once it is unfolded. */
const beginning: Bounds = { characters: 1000, lines: 20 }
const most: Bounds = { characters: 100_000, lines: 2000 }

interface LongTextProps {
  readonly text: string
  /** What to draw for a text that is short enough to be drawn whole. */
  readonly children?: ReactNode
}

/** A text of any length: its beginning, and unfolded all of it, plain, in a region of its own that scrolls. */
export function LongText({ text, children }: LongTextProps) {
  if (isShort(text)) return children ?? <Breakable text={text} />
  const end = excerptEnd(text, most)
  const [shown, all] = [end.toLocaleString('en'), text.length.toLocaleString('en')]
  return (
    <>
      {text.slice(0, excerptEnd(text, beginning))}…
      <details className="long-text">
        <summary>{end === text.length ? `Show all ${all} characters` : `Show ${shown} of ${all} characters`}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: only what can be focused scrolls by keyboard */}
        <div tabIndex={0}>{text.slice(0, end)}</div>
      </details>
    </>
  )
}

/** Whether `LongText` draws all of it at once. */
export const isShort = (text: string): boolean => excerptEnd(text, beginning) === text.length
