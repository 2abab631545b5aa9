/**
 * JSON objects with what `JSON.parse` throws away: every member in order (duplicates too),
 * where it stands, and the text of its value, so that 9007199254740993 is shown as sent.
 */
export interface JsonObject {
  readonly text: string
  /** As `JSON.parse` reads it: each name with its last value, and numbers may have lost digits. */
  readonly whole: Readonly<Record<string, unknown>>
  /** No name occurs twice. */
  readonly distinct: boolean
  /** Equal for objects that are known to be written alike, see `readAlike`; `null`: nothing is known. */
  readonly alike: string | null
  /** Looked for when they are first read, and kept: what decides needs values alone. */
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
interface Range {
  readonly from: number
  readonly to: number
}
export type JsonProblem = 'not-json' | 'not-an-object' | 'too-deep' | 'byte-order-mark'

/** Nesting beyond this is refused: a recursive reader would run out of stack before the text does. */
const deepest = 200
/** What a reader without that limit reads here: as deep as this page can show, and deeper than any short token is. */
export const deepestShown = 3000

/** Whether `readObject` reads the text. */
export const isObject = (text: string): boolean => typeof readObject(text) !== 'string'

/** Reads one JSON object (RFC 8259). Never throws. */
export function readObject(text: string, limit = deepest): JsonObject | JsonProblem {
  if (text.startsWith('\uFEFF')) return 'byte-order-mark'
  const { depth, names } = outline(text)
  // What is nested so deep has that many brackets on either side.
  if (text.length > 2 * limit && depth > limit) return 'too-deep'
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return 'not-json'
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'not-an-object'
  const whole = value as JsonObject['whole']
  return new ReadObject(text, whole, Object.keys(whole).length === names)
}

/** A text, and what `JSON.parse` makes of it. */
export class ReadObject implements JsonObject {
  #members: readonly JsonMember[] | null = null

  constructor(
    readonly text: string,
    readonly whole: JsonObject['whole'],
    readonly distinct: boolean,
    readonly alike: string | null = null,
  ) {}

  get members(): readonly JsonMember[] {
    if (!this.#members) {
      const found = membersOf(this.text, this.whole)
      this.#members = this.distinct ? found : eachWithItsOwn(found)
    }
    return this.#members
  }
}

/** Of a name that occurs twice, the values but the last are in the text alone: they are read again, in one go. */
function eachWithItsOwn(members: readonly JsonMember[]): JsonMember[] {
  const values: readonly unknown[] = JSON.parse(`[${members.map((m) => m.text).join(',')}]`)
  return members.map((m, i) => ({ ...m, value: values[i] }))
}

/** How deep a text is nested and, if it is an object's, how many names stand before a colon in it. */
function outline(text: string): { readonly depth: number; readonly names: number } {
  let [open, depth, names] = [0, 0, 0]
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (c === quote) {
      for (i++; i < text.length; i++) {
        const inside = text.charCodeAt(i)
        if (inside === quote) break
        if (inside === backslash) i++
      }
    } else if (c === colon) {
      if (open === 1) names++
    } else if (c === openBrace || c === openBracket) {
      if (++open > depth) depth = open
    } else if (c === closeBrace || c === closeBracket) open--
  }
  return { depth, names }
}

const quote = 0x22
const backslash = 0x5c
const colon = 0x3a
const [openBrace, closeBrace] = [0x7b, 0x7d]
const [openBracket, closeBracket] = [0x5b, 0x5d]

/**
 * The members of an object. The text is known to be JSON, so only the ends of things are looked for;
 * `whole` is what `JSON.parse` made of it, in which each name has its last value.
 */
function membersOf(text: string, whole: JsonObject['whole']): JsonMember[] {
  const members: JsonMember[] = []
  const names = Object.keys(whole)
  for (let at = between(text, text.indexOf('{') + 1); text[at] === '"'; ) {
    const nameAt = { from: at, to: endOfString(text, at) }
    const start = between(text, nameAt.to)
    const valueAt = { from: start, to: endOfValue(text, start) }
    const raw = text.slice(valueAt.from, valueAt.to)
    const quoted = text.slice(nameAt.from, nameAt.to)
    const written: string = quoted.includes('\\') ? JSON.parse(quoted) : quoted.slice(1, -1)
    // The parser's own copy, where it stands at this place: looking a name up then compares addresses, not texts.
    const parsedName = names[members.length]
    const name = parsedName === written ? parsedName : written
    members.push({ name, value: whole[name], text: raw, nameAt, valueAt })
    at = between(text, valueAt.to)
  }
  return members
}

/** Past white space and the punctuation between names and values. */
function between(text: string, at: number): number {
  while (' \t\r\n,:'.includes(text[at] ?? '}')) at++
  return at
}

/** Past the closing quote of the string that begins there. */
function endOfString(text: string, at: number): number {
  for (at++; text[at] !== '"'; at++) if (text[at] === '\\') at++
  return at + 1
}

function endOfValue(text: string, at: number): number {
  if (text[at] === '"') return endOfString(text, at)
  if (text[at] !== '{' && text[at] !== '[') {
    while (!' \t\r\n,}'.includes(text[at] ?? '}')) at++
    return at
  }
  for (let open = 0; ; at++) {
    const c = text[at]
    if (c === '"') at = endOfString(text, at) - 1
    else if (c === '{' || c === '[') open++
    else if ((c === '}' || c === ']') && --open === 0) return at + 1
  }
}

/** Objects with more members than this are searched through an index, made at the first look-up. */
const fewMembers = 16
const indexes = new WeakMap<JsonObject, ReadonlyMap<string, JsonMember>>()

/** The member of that name; of duplicates the last, as jose and most parsers read it. */
export function findMember(object: JsonObject, name: string): JsonMember | undefined {
  const { members } = object
  if (members.length > fewMembers) return indexOf(object).get(name)
  for (let i = members.length - 1; i >= 0; i--) if (members[i]?.name === name) return members[i]
  return undefined
}

function indexOf(object: JsonObject): ReadonlyMap<string, JsonMember> {
  const known = indexes.get(object)
  if (known) return known
  const index = new Map(object.members.map((member) => [member.name, member]))
  indexes.set(object, index)
  return index
}

/** Its value, `undefined` when there is none. Of own members alone, so `__proto__` is only a name. */
export function memberValue({ whole }: JsonObject, name: string): unknown {
  const value = whole[name]
  return value !== undefined && Object.hasOwn(whole, name) ? value : undefined
}

const none: ReadonlyMap<string, readonly JsonMember[]> = new Map()

/** Names that occur more than once (RFC 7515 §4, RFC 7519 §4), each with its members. */
export function duplicates(object: JsonObject): ReadonlyMap<string, readonly JsonMember[]> {
  if (object.distinct) return none
  const byName = new Map<string, JsonMember[]>()
  for (const m of object.members) {
    const same = byName.get(m.name)
    if (same) same.push(m)
    else byName.set(m.name, [m])
  }
  return new Map([...byName].filter(([, members]) => members.length > 1))
}
