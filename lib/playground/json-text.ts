import { findMember, readObject } from '../pipeline/encoding/json'

/** The tokens of a JSON text: strings, punctuation, and everything else that is not white space. */
const tokens = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g

/** Lays a JSON object out for reading; digits, duplicates and order stay as they are. Not JSON: unchanged. */
export function layOut(text: string): string {
  if (typeof readObject(text) === 'string') return text
  const out: string[] = []
  let depth = 0
  let before = ''
  const breakLine = () => out.push(`\n${'  '.repeat(depth)}`)
  for (const [token] of text.matchAll(tokens)) {
    const closes = token === '}' || token === ']'
    if (closes) depth--
    const empty = closes && (before === '{' || before === '[')
    if (!empty && (closes || before === '{' || before === '[' || before === ',')) breakLine()
    out.push(token === ':' ? ': ' : token)
    if (token === '{' || token === '[') depth++
    before = token
  }
  return out.join('')
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
