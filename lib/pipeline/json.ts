import { type Node, parseTree } from 'jsonc-parser'

/**
 * JSON objects with what `JSON.parse` throws away: every member in order (duplicates too),
 * where it stands, and the text of its value, so that 9007199254740993 is shown as sent.
 */
export interface JsonObject {
  readonly text: string
  readonly members: readonly JsonMember[]
}
export interface JsonMember {
  readonly name: string
  /** As `JSON.parse` reads it: numbers may have lost digits, see `text`. */
  readonly value: unknown
  readonly text: string
  /** UTF-16 offsets into the object's text. */
  readonly nameAt: Range
  readonly valueAt: Range
}
export interface Range {
  readonly from: number
  readonly to: number
}
export type JsonProblem = 'not-json' | 'not-an-object' | 'too-deep' | 'byte-order-mark'

/** Nesting beyond this is refused: a recursive reader would run out of stack before the text does. */
const deepest = 200

/** Reads one JSON object (RFC 8259). Never throws. */
export function readObject(text: string): JsonObject | JsonProblem {
  if (text.startsWith('\uFEFF')) return 'byte-order-mark'
  if (depth(text) > deepest) return 'too-deep'
  // JSON.parse is the strict grammar; the tree below is only read for what it keeps.
  try {
    JSON.parse(text)
  } catch {
    return 'not-json'
  }
  const tree = parseTree(text)
  if (tree?.type !== 'object') return 'not-an-object'
  return { text, members: (tree.children ?? []).flatMap((property) => toMember(text, property)) }
}

function toMember(text: string, property: Node): JsonMember[] {
  const [name, value] = property.children ?? []
  if (!name || !value) return []
  const raw = text.slice(value.offset, value.offset + value.length)
  return [{ name: String(name.value), value: JSON.parse(raw), text: raw, nameAt: range(name), valueAt: range(value) }]
}

const range = (node: Node): Range => ({ from: node.offset, to: node.offset + node.length })

/** The member of that name; of duplicates the last, as jose and most parsers read it. */
export function findMember(object: JsonObject, name: string): JsonMember | undefined {
  return object.members.findLast((m) => m.name === name)
}

/** Its value, `undefined` when there is none. Looks at members, so `__proto__` is only a name. */
export function memberValue(object: JsonObject, name: string): unknown {
  return findMember(object, name)?.value
}

/** Names that occur more than once (RFC 7515 §4, RFC 7519 §4), each with its members. */
export function duplicates(object: JsonObject): ReadonlyMap<string, readonly JsonMember[]> {
  const byName = new Map<string, JsonMember[]>()
  for (const m of object.members) byName.set(m.name, [...(byName.get(m.name) ?? []), m])
  return new Map([...byName].filter(([, members]) => members.length > 1))
}

function depth(text: string): number {
  let deep = 0
  let most = 0
  let inString = false
  for (let i = 0; i < text.length; i++) {
    const c = text[i]
    if (inString) {
      if (c === '\\') i++
      else if (c === '"') inString = false
    } else if (c === '"') inString = true
    else if (c === '{' || c === '[') most = Math.max(most, ++deep)
    else if (c === '}' || c === ']') deep--
  }
  return most
}
