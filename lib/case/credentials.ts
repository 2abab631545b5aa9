import { holdsObject } from '../pipeline/encoding/object-segment'
import { isCredentialName } from './credential-names'
import { percentDecoded } from './escapes'
import { holdsPrivateKey } from './private-keys'
import { looksRandomlyDrawn, runs } from './random'

/** Something in a case that gives access, or may. */
export interface Found {
  /**
   * `token`: a compact token, or what stands where one does. `named`: its name says it.
   * `run`: it only looks drawn at random. `private`: a private key is in this text.
   */
  readonly kind: 'token' | 'named' | 'run' | 'private'
  readonly text: string
  /** What may stand in its place when it is handed on. */
  readonly left: string
}

/** Decides what stands in the place of what was found: `found.text` keeps it. */
export type Cut = (found: Found) => string

/** Stands where something was taken out, and is never found itself. */
export const placeholder = 'redacted'

/** Whatever `redact` would find. */
export function findings<T>(redact: (value: T, cut: Cut) => T, value: T): readonly Found[] {
  const all: Found[] = []
  redact(value, (found) => {
    all.push(found)
    return found.text
  })
  return all
}

/** Nothing that stands alone and is so short is found. */
const aWord = /^[\w-]{0,12}$/

/**
 * Cuts every credential out of any text: JSON by its members, anything else by what stands in it.
 * @param random whether what only looks random counts; not so in claims, whose `jti` looks like a token
 */
export function inText(text: string, cut: Cut, random = true): string {
  if (text === placeholder || aWord.test(text)) return text
  if (holdsPrivateKey(text)) return cut({ kind: 'private', text, left: '' })
  return isJson(text) ? inJson(text, cut, random, 0) : inProse(text, cut, random)
}

function isJson(text: string): boolean {
  if (!/^\s*[{[]/.test(text)) return false
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

const deepest = 4

/** Strings and numbers one after the other, so that duplicates, digits and spaces stay as they are. */
function inJson(text: string, cut: Cut, random: boolean, depth: number): string {
  const out: string[] = []
  let name = ''
  let at = 0
  for (const { from, to } of literals(text)) {
    out.push(text.slice(at, from))
    at = to
    const literal = text.slice(from, to)
    if (!literal.startsWith('"')) {
      // Six digits are a one-time password; fewer are an error code.
      const secret = literal.length >= 6 && isCredentialName(name)
      const left = secret ? cut({ kind: 'named', text: literal, left: placeholder }) : literal
      out.push(left === literal ? literal : JSON.stringify(left))
      continue
    }
    const value = JSON.parse(literal) as string
    const isName = text
      .slice(to, to + 64)
      .trimStart()
      .startsWith(':')
    if (isName) name = value
    const left =
      !isName && isCredentialName(name) && value !== '' && value !== placeholder
        ? cut({ kind: 'named', text: value, left: placeholder })
        : inString(value, cut, random, depth)
    out.push(left === value ? literal : JSON.stringify(left))
  }
  return out.join('') + text.slice(at)
}

/** JSON is often written into a string of JSON, and again. */
const inString = (value: string, cut: Cut, random: boolean, depth: number): string =>
  depth < deepest && isJson(value) ? inJson(value, cut, random, depth + 1) : inProse(value, cut, random)

/** Where the strings and numbers of a JSON text stand. Walked by hand: a pattern for strings is quadratic. */
function* literals(text: string): Generator<{ readonly from: number; readonly to: number }> {
  for (let at = 0; at < text.length; ) {
    const from = at
    if (text[at] === '"') {
      for (at++; at < text.length && text[at] !== '"'; at++) if (text[at] === '\\') at++
      at++
      yield { from, to: at }
    } else if (/[-\d]/.test(text[at] ?? '')) {
      while (/[-+.\deE]/.test(text[at] ?? '')) at++
      yield { from, to: at }
    } else at++
  }
}

interface Span {
  readonly from: number
  readonly to: number
  readonly kind: Found['kind']
}

function inProse(text: string, cut: Cut, random: boolean): string {
  const spans = merged([...tokens(text), ...named(text), ...inUserinfo(text), ...(random ? randomRuns(text) : [])])
  if (spans.length === 0) return hiddenByEscapes(text, random) ? cut({ kind: 'named', text, left: placeholder }) : text
  const out: string[] = []
  let at = 0
  for (const { from, to, kind } of spans) {
    out.push(text.slice(at, from), cut({ kind, text: text.slice(from, to), left: placeholder }))
    at = to
  }
  return out.join('') + text.slice(at)
}

/** Percent-encoding hides dots and equals signs, once or several times over. */
function hiddenByEscapes(text: string, random: boolean): boolean {
  const plain = percentDecoded(text)
  if (plain === text) return false
  return findings<string>((value, cut) => inText(value, cut, random), plain).length > 0
}

/** Compact JWS and JWE: from a header on, as far as the dots go. */
function* tokens(text: string): Generator<Span> {
  for (const match of text.matchAll(/[\w.-]{8,}/g)) {
    const [run] = match
    if (!run.includes('.')) continue
    let at = 0
    for (const segment of run.split('.')) {
      const more = run.length > at + segment.length
      const start = more ? headerIn(segment) : -1
      if (start >= 0) {
        yield { from: match.index + at + start, to: match.index + run.length, kind: 'token' }
        break
      }
      at += segment.length + 1
    }
  }
}

/** Where a header begins in a segment that may have a word glued to its front; -1 if there is none. */
function headerIn(segment: string): number {
  let tries = 0
  for (const { index } of segment.matchAll(/e(?:y[IJAB]|w[opkl01]|30)/g)) {
    if (tries++ === 8) return -1
    if (holdsObject(segment.slice(index))) return index
  }
  return -1
}

const scheme = /\b(?:bearer|dpop|basic|token|apikey)(?:\s|%20|\+){1,4}["'`“]?([\w.~+/-]+=*)/gi
const nameBefore = /([A-Za-z][\w.-]*)["'\\\]]{0,4}\s{0,4}$/
const valueAfter = /\s{0,4}["'`“\\]{0,4}([^\s"'`”\\&;,<>()[\]{}]+)/y

/** `access_token=…`, `"code": "…"`, `Bearer …`: what a name announces. */
function* named(text: string): Generator<Span> {
  const separator = /[=:]/g
  for (let match = separator.exec(text); match; match = separator.exec(text)) {
    const name = nameBefore.exec(text.slice(Math.max(0, match.index - 64), match.index))?.[1]
    if (!name || !isCredentialName(name)) continue
    valueAfter.lastIndex = match.index + 1
    const value = valueAfter.exec(text)?.[1]
    if (!value || value === placeholder) continue
    separator.lastIndex = valueAfter.lastIndex
    // "Code: none" is a sentence, "code=none" is a parameter.
    if (match[0] === '=' || secretish(value))
      yield { from: valueAfter.lastIndex - value.length, to: valueAfter.lastIndex, kind: 'named' }
  }
  for (const match of text.matchAll(scheme)) {
    const [whole, value = ''] = match
    if (value !== placeholder && secretish(value))
      yield { from: match.index + whole.length - value.length, to: match.index + whole.length, kind: 'named' }
  }
}

/** Long for a word, or with a digit in it. */
const secretish = (value: string) => value.length >= 16 || (value.length >= 8 && /\d/.test(value))

/** `https://user:password@host` (RFC 3986 §3.2.1). */
function* inUserinfo(text: string): Generator<Span> {
  for (const match of text.matchAll(/:\/\/([^\s/?#@"'<>]{1,2000})@/g)) {
    const from = match.index + 3
    if (match[1] !== placeholder) yield { from, to: from + (match[1]?.length ?? 0), kind: 'named' }
  }
}

function* randomRuns(text: string): Generator<Span> {
  for (const match of text.matchAll(runs))
    if (looksRandomlyDrawn(match[0])) yield { from: match.index, to: match.index + match[0].length, kind: 'run' }
}

/** Sorted; what overlaps is one, and of the kind of its first. */
function merged(spans: readonly Span[]): readonly Span[] {
  const out: Span[] = []
  for (const span of [...spans].sort((a, b) => a.from - b.from || b.to - a.to)) {
    const last = out.at(-1)
    if (!last || span.from >= last.to) out.push(span)
    else if (span.to > last.to) out[out.length - 1] = { ...last, to: span.to }
  }
  return out
}
