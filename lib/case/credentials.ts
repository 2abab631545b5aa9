import { isCredentialName } from './credential-names'
import { percentDecoded } from './escapes'
import { holdsPrivateKey } from './private-keys'
import { placeholder, spansIn } from './spans'

/** Something in a case that gives access, or may. */
export interface Found {
  /**
   * `token`: a compact token, or what stands where one does. `named`: its name says it.
   * `run`: it only looks drawn at random. `private`: a private key is in this text.
   * `unnamed`: a parameter of a request whose name says nothing of it.
   */
  readonly kind: 'token' | 'named' | 'run' | 'private' | 'unnamed'
  readonly text: string
  /** What may stand in its place when it is handed on. Made when asked for: of a token it is a scan of its claims. */
  readonly left: () => string
}

const nothing = () => ''
const redacted = () => placeholder

/** Decides what stands in the place of what was found: `found.text` keeps it. */
export type Cut = (found: Found) => string

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
  if (holdsPrivateKey(text)) return cut({ kind: 'private', text, left: nothing })
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
      const left = secret ? cut({ kind: 'named', text: literal, left: redacted }) : literal
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
        ? cut({ kind: 'named', text: value, left: redacted })
        : inString(value, cut, random, depth)
    out.push(left === value ? literal : JSON.stringify(left))
  }
  return out.join('') + text.slice(at)
}

/** JSON is often written into a string of JSON, and again. */
function inString(value: string, cut: Cut, random: boolean, depth: number): string {
  if (aWord.test(value)) return value
  return depth < deepest && isJson(value) ? inJson(value, cut, random, depth + 1) : inProse(value, cut, random)
}

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

function inProse(text: string, cut: Cut, random: boolean): string {
  const spans = spansIn(text, random)
  if (spans.length === 0) return hiddenByEscapes(text, random) ? cut({ kind: 'named', text, left: redacted }) : text
  const out: string[] = []
  let at = 0
  for (const { from, to, kind } of spans) {
    out.push(text.slice(at, from), cut({ kind, text: text.slice(from, to), left: redacted }))
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
