/** How much of a text is drawn. Lines count because a browser lays out, and keeps nodes for, each of them. */
export interface Bounds {
  readonly characters: number
  readonly lines: number
}

/**
 * Where the part of a text ends that keeps within the bounds: its length if all of it does. Never inside a surrogate
 * pair or between CR and LF. Costs no more than the part it measures.
 */
export function excerptEnd(text: string, { characters, lines }: Bounds): number {
  const most = Math.min(text.length, characters)
  let end = 0
  for (let line = 0; line < lines; line++) {
    const next = text.indexOf('\n', end)
    if (next < 0 || next >= most) return safeEnd(text, most)
    end = next + 1
  }
  // The line break that would begin one line too many is left out.
  return text[end - 2] === '\r' ? end - 2 : end - 1
}

/**
 * Characters of a header or of claims that are read: no link carries more. A text is signed, verified and looked through
 * for keys at each change.
 */
export const longestPart = 1_000_000

/** What is read of a header or of claims that were typed or pasted. */
export const readPart = (text: string): string => text.slice(0, safeEnd(text, Math.min(text.length, longestPart)))

function safeEnd(text: string, end: number): number {
  if (end >= text.length) return text.length
  const before = text.charCodeAt(end - 1)
  const splitsPair = before >= 0xd800 && before <= 0xdbff
  const splitsBreak = text[end - 1] === '\r' && text[end] === '\n'
  return splitsPair || splitsBreak ? end - 1 : end
}
