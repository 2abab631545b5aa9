import { findMember, isObject, type JsonObject, readObject } from '../pipeline/encoding/json'
import type { Bounds } from './excerpt'

/** Beyond this a laid out text is no easier to read than one on a single line, and takes long to draw. */
const laidOut: Bounds = { characters: 100_000, lines: 600 }

/** The tokens of a JSON text: strings, punctuation, and everything else that is not white space. */
const tokens = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g

/**
 * Lays a JSON object out for reading; digits, duplicates and order stay as they are. Unchanged if it is not JSON, or
 * if the result would pass one of the bounds: indentation multiplies a text by its depth, so the result is measured
 * while it is written, not the text.
 */
export function layOut(text: string, most: Bounds = laidOut): string {
  if (text.length > most.characters || !isObject(text)) return text
  const out: string[] = []
  let [depth, before, characters, lines] = [0, '', 0, 1]
  const write = (piece: string) => {
    out.push(piece)
    characters += piece.length
  }
  for (const [token] of text.matchAll(tokens)) {
    const closes = token === '}' || token === ']'
    if (closes) depth--
    const empty = closes && (before === '{' || before === '[')
    if (!empty && (closes || before === '{' || before === '[' || before === ',')) {
      write(`\n${'  '.repeat(depth)}`)
      lines++
    }
    write(token === ':' ? ': ' : token)
    if (characters > most.characters || lines > most.lines) return text
    if (token === '{' || token === '[') depth++
    before = token
  }
  return out.join('')
}

/** A JSON object for panels beside the editor, which do without it where a reader would. */
export function readShown(text: string): JsonObject | 'too-long' | 'no-object' {
  if (text.length > laidOut.characters) return 'too-long'
  const object = readObject(text)
  return typeof object === 'string' ? 'no-object' : object
}

/** Whether a JSON object stands on one line because laying it out would pass a bound. */
export function staysAsSent(text: string): boolean {
  // Laid out, a text has at most a line for each character.
  if (text.length <= laidOut.lines || text.length > laidOut.characters || text.includes('\n')) return false
  return isObject(text) && layOut(text) === text
}

/** The same JSON without white space between its tokens. Not JSON: unchanged. */
export function compact(text: string): string {
  if (!isObject(text)) return text
  // Valid JSON has white space between tokens or inside strings, and strings are kept whole.
  return text.replace(/("(?:[^"\\]|\\.)*")|[ \t\r\n]+/g, '$1')
}

/**
 * Sets a member to a JSON value, or removes it (`undefined`), and leaves every other character
 * where it is. `null` when the text is no object, so that nothing typed is overwritten.
 */
export function withMember(text: string, name: string, value: unknown): string | null {
  const object = readObject(text)
  if (typeof object === 'string') return null
  const member = findMember(object, name)
  if (value === undefined) return member ? without(text, member.nameAt.from, member.valueAt.to) : text
  const json = JSON.stringify(value, null, 2).replaceAll('\n', '\n  ')
  if (member) return text.slice(0, member.valueAt.from) + json + text.slice(member.valueAt.to)
  const end = object.members.at(-1)?.valueAt.to
  const written = `${end === undefined ? '' : ','}\n  ${JSON.stringify(name)}: ${json}`
  if (end !== undefined) return text.slice(0, end) + written + text.slice(end)
  return `{${written}\n}`
}

/** Cuts a member out with one of the commas beside it. */
function without(text: string, from: number, to: number): string {
  const [before, after] = [text.slice(0, from), text.slice(to)]
  const comma = /^\s*,\s*/.exec(after)
  if (comma) return before + after.slice(comma[0].length)
  const kept = before.trimEnd()
  return (kept.endsWith(',') ? kept.slice(0, -1).trimEnd() : kept) + after
}
