import { holdsObject } from '../pipeline/encoding/object-segment'
import { isCredentialName } from './credential-names'
import { looksRandomlyDrawn, runs } from './random'

/** Stands where something was taken out, and is never found itself. */
export const placeholder = 'redacted'

/** Where a credential stands in a text, and what says so: its form, its name, or that it looks drawn at random. */
interface Span {
  readonly from: number
  readonly to: number
  readonly kind: 'token' | 'named' | 'run'
}

/** Every credential in a text that is no JSON, in order, without overlaps. Linear. */
export const spansIn = (text: string, random: boolean): readonly Span[] =>
  merged([...tokens(text), ...named(text), ...inUserinfo(text), ...(random ? randomRuns(text) : [])])

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
