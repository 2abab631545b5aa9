import type { Ref } from 'react'
import type { RowEnd } from './notes'
import type { Line } from './paint'

interface UnderlayProps {
  text: string
  /** `null`: only the height, from one node; the textarea shows its own text. */
  lines: readonly Line[] | null
  ref: Ref<HTMLDivElement>
}

/**
 * What the textarea cannot show itself: it lies under the textarea with the same metrics, gives it its height,
 * and draws the text with its colours and marks while the textarea's own text is transparent.
 */
export function Underlay({ text, lines, ref }: UnderlayProps) {
  if (lines === null) {
    return (
      <div className="editor-underlay" aria-hidden ref={ref}>
        {/* As many rows as the textarea has: a last line break of its own would draw none. */}
        <div className="editor-line">{`${text}\u200B`}</div>
      </div>
    )
  }
  return (
    <div className="editor-underlay" aria-hidden ref={ref}>
      {lines.map((line, number) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its number
        <div key={number} className={line.failed ? 'editor-line editor-line-fail' : 'editor-line'}>
          {line.pieces.map((piece, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a piece has no identity beyond its place in the line
            <span key={index} className={classOf(piece)}>
              {piece.text}
            </span>
          ))}
        </div>
      ))}
    </div>
  )
}

function classOf({ key, picked, tone }: Line['pieces'][number]): string | undefined {
  const names = [key && 'editor-key', picked && 'editor-picked', tone && `editor-mark editor-mark-${tone}`]
  return names.filter(Boolean).join(' ') || undefined
}

/** The last and the first row of one line, where the drawn text ends. */
export function rowEnds(underlay: HTMLElement, index: number): RowEnd[] {
  const line = underlay.children[index]
  if (!(line instanceof HTMLElement)) return []
  const frame = underlay.getBoundingClientRect()
  const text = document.createRange()
  text.selectNodeContents(line)
  const rects = [...text.getClientRects()]
  const rowOf = (rect: DOMRect) => Math.floor((rect.top + rect.height / 2 - frame.top - line.offsetTop) / lineHeight)
  const rows = [...new Set([Math.max(0, ...rects.map(rowOf)), 0])]
  return rows.map((row) => ({
    top: line.offsetTop + row * lineHeight,
    left: Math.max(0, ...rects.filter((rect) => rowOf(rect) === row).map((rect) => rect.right - frame.left)),
  }))
}

const lineHeight = 22
