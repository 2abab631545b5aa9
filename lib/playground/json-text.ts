import { applyEdits, format, modify } from 'jsonc-parser'
import { readObject } from '../pipeline/json'

const formatting = { insertSpaces: true, tabSize: 2, eol: '\n' } as const

/** Lays a JSON text out for reading; digits, duplicates and order stay as they are. Not JSON: unchanged. */
export function layOut(text: string): string {
  if (typeof readObject(text) === 'string') return text
  return applyEdits(text, format(text, undefined, formatting))
}

/** The same JSON without white space between its tokens. Not JSON: unchanged. */
export function compact(text: string): string {
  if (typeof readObject(text) === 'string') return text
  // Valid JSON has white space between tokens or inside strings, and strings are kept whole.
  return text.replace(/("(?:[^"\\]|\\.)*")|[ \t\r\n]+/g, '$1')
}

/**
 * Sets a member to a JSON value, or removes it (`undefined`), and leaves every other character
 * where it is. `null` when the text is no object, so that nothing typed is overwritten.
 */
export function withMember(text: string, name: string, value: unknown): string | null {
  if (typeof readObject(text) === 'string') return null
  return applyEdits(text, modify(text, [name], value, { formattingOptions: formatting }))
}
