/**
 * Makes visible what would otherwise change how a text looks without being seen: controls, bidi
 * marks, zero-width and lone surrogate code points, and spaces outside ASCII, as ‹U+202E›.
 */
export function visible(text: string): string {
  return plain.test(text) ? text : text.replace(allUnseen, codePoint)
}

/** A character that is not seen as what it is; the space of ASCII is. */
export const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|(?! )\p{Zs}/u
const allUnseen = new RegExp(unseen, 'gu')

const plain = /^[ -~]*$/

/** As `visible`, and letters outside ASCII too: for names that look like another. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is what stays
const spelledOut = (text: string): string => visible(text).replace(/[^\x00-\x7f‹›]/gu, codePoint)

const codePoint = (c: string) => `‹U+${(c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}›`

/** Shows a JSON value as it would stand in the token, cut to a readable length. Never throws. */
export function show(value: unknown, longest = 120): string {
  return clip(jsonText(value) ?? 'a value nested too deeply to be shown', longest)
}

/** The text of a JSON value, `nothing` for none; `null` where it is nested deeper than the engine writes. */
export function jsonText(value: unknown): string | null {
  try {
    return JSON.stringify(value) ?? 'nothing'
  } catch {
    return null
  }
}

/** The text, made visible and cut: `longest` characters of it, and fewer where many are spelled out. */
export function clip(text: string, longest = 120): string {
  return cut(text, longest, visible)
}

/** As `clip`, with letters outside ASCII spelled out too. */
export const clipSpelledOut = (text: string, longest = 120): string => cut(text, longest, spelledOut)

function cut(text: string, longest: number, shown: (text: string) => string): string {
  const start = shown(text.slice(0, longest))
  const whole = text.length <= longest
  if (start.length <= 2 * longest) return whole ? start : `${start}… (${text.length} characters)`
  // A mark such as ‹U+202E› is not cut in two.
  const open = start.lastIndexOf('‹', 2 * longest)
  const end = start.indexOf('›', open) < 2 * longest ? 2 * longest : open
  return `${start.slice(0, end)}… (${text.length} characters)`
}

/** What is listed in a sentence: whole items while they fit into `longest` characters, then how many more there are. */
export function listed(items: readonly string[], joint = ', ', longest = 120): string {
  let [written = '', at] = [items[0] === undefined ? '' : clip(items[0], longest), 1]
  for (; at < items.length; at++) {
    const next = `${joint}${clip(items[at] ?? '', longest)}`
    if (written.length + next.length > longest) break
    written += next
  }
  return at < items.length ? `${written} and ${items.length - at} more` : written
}

/** A value as it stands: quoted where its ends would not be seen, spelled out where a letter may be taken for another. */
export function literal(text: string, longest = 120): string {
  const shown = plain.test(text) ? clip(text, longest) : clipSpelledOut(text, longest)
  return text === '' || text.trim() !== text ? `“${shown}”` : shown
}
