import { limits } from './limits'
import { type Lookalike, shapeOf } from './shape'

/** A token as it stands in the text. */
export interface Found {
  /** `opaque`: announced as a credential, and without a header to read. */
  readonly kind: 'jws' | 'jwe' | 'opaque'
  readonly text: string
}

/** What was met and not taken for a token. */
export type PassedOver = Lookalike | 'long'
export type Tally = Readonly<Record<PassedOver, number>>

export interface Finder {
  /** What is found in the next part of the text. A token may begin in one part and end in another. */
  readonly push: (part: string) => readonly Found[]
  /** What only the end of the text shows to be whole. */
  readonly end: () => readonly Found[]
  readonly passedOver: Tally
}

/** A JSON object in base64url, or a word that announces credentials. */
const starts = /e(?:y[IJAB]|w[opkl01]|30)|[Bb]earer|BEARER|DPoP|dpop|access_token/g
const object = /^e(?:y[IJAB]|w[opkl01]|30)/
/** Between the word and what it announces. */
const between = /(?:[\s"'\\:=+`]|%20|%3[ADad]|%22|&quot;){1,24}/y
/** RFC 6750 §2.1 `b64token`. */
const b64token = /[A-Za-z0-9\-._~+/]+={0,2}/y
/** Where a start may be hidden by what stands before it: typed or percent-encoded white space and marks. */
const openedBefore = /(?:\\[nrt]|%[0-9A-Fa-f]{2}|\\u00[0-9A-Fa-f]{2})$/
/** Characters kept of what has been read: a word cut in two, and what stands before a start. */
const kept = 48

/** Finds every token in a text of any kind, part by part. Time is linear, memory bounded by the longest token. */
export function createFinder(): Finder {
  const passedOver: Record<PassedOver, number> = { plain: 0, cut: 0, parts: 0, unsigned: 0, long: 0 }
  let carried = ''
  /** Starts before this place in `carried` have been seen to. */
  let from = 0
  /** In a run that is too long: its rest is no start of anything. */
  let skipping = false

  const read = (part: string, last: boolean): readonly Found[] => {
    const found: Found[] = []
    let text = carried + part
    if (skipping) {
      const end = runEnd(text, from)
      if (end === text.length && !last) {
        carried = ''
        from = 0
        return found
      }
      skipping = false
      text = text.slice(Math.max(0, end - kept))
      from = Math.min(end, kept)
    }
    starts.lastIndex = from
    let done = from
    for (let match = starts.exec(text); match; match = starts.exec(text)) {
      const taken = object.test(match[0])
        ? compactAt(text, match.index, last)
        : opaqueAt(text, match.index, match[0], last)
      if (taken === 'open') {
        if (text.length - match.index <= limits.token) return keep(text, match.index, found)
        passedOver.long++
        skipping = true
        carried = ''
        from = 0
        return found
      }
      if (taken.found) found.push(taken.found)
      if (taken.passedOver) passedOver[taken.passedOver]++
      done = taken.to
      starts.lastIndex = done
    }
    return keep(text, Math.max(done, text.length - kept / 2), found)
  }

  const keep = (text: string, at: number, found: readonly Found[]) => {
    const start = Math.max(0, at - kept)
    carried = text.slice(start)
    from = at - start
    return found
  }

  return { push: (part) => read(part, false), end: () => read('', true), passedOver }
}

interface Taken {
  /** Read up to here. */
  readonly to: number
  readonly found?: Found
  readonly passedOver?: PassedOver
}

/** `open`: it goes on in the next part. */
function compactAt(text: string, at: number, last: boolean): Taken | 'open' {
  if (!isStart(text, at)) return { to: at + 1 }
  const to = runEnd(text, at)
  // What follows decides whether `=` belongs to it.
  if (!last && to + 3 > text.length) return 'open'
  if (to - at > limits.token) return { to, passedOver: 'long' }
  const { kind, text: token } = shapeOf(text.slice(at, to))
  if (kind === 'jws' || kind === 'jwe') return { to, found: { kind, text: token } }
  return kind === 'none' ? { to } : { to, passedOver: kind }
}

function opaqueAt(text: string, at: number, word: string, last: boolean): Taken | 'open' {
  const gap = sticky(between, text, at + word.length)
  const start = at + word.length + (gap?.length ?? 0)
  if (!last && start + 3 > text.length) return 'open'
  // Read as what it is.
  if (gap === null || object.test(text.slice(start, start + 3))) return { to: start }
  const token = sticky(b64token, text, start) ?? ''
  const to = start + token.length
  if (!last && to === text.length) return 'open'
  if (token.length > limits.token) return { to, passedOver: 'long' }
  return looksDrawn(token) ? { to, found: { kind: 'opaque', text: token } } : { to: Math.max(to, start) }
}

/** A word in a sentence, a scheme in a list and a placeholder are no credentials. */
const looksDrawn = (token: string) => token.length >= 16 && /\d/.test(token) && /[A-Za-z]/.test(token)

/** Not in the middle of a word or of another token. */
const isStart = (text: string, at: number) =>
  at === 0 || !isRun(text.charCodeAt(at - 1)) || openedBefore.test(text.slice(Math.max(0, at - 6), at))

const dot = 46
const equals = 61

/** The end of the characters of a compact token. Padding counts where a dot or the end of the third part follows. */
function runEnd(text: string, at: number): number {
  let dots = 0
  let end = at
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end)
    if (code === dot) dots++
    else if (code === equals) {
      const next = text.charCodeAt(end + 1)
      if (next !== dot && !(next === equals && text.charCodeAt(end + 2) === dot)) break
    } else if (!isRun(code)) break
  }
  if (dots < 2) return end
  for (let padding = 0; padding < 2 && text.charCodeAt(end) === equals; padding++) end++
  return end
}

/** Letters, digits, `-`, `.` and `_`. */
const runCodes = Uint8Array.from({ length: 128 }, (_, code) => (/[\w.-]/.test(String.fromCharCode(code)) ? 1 : 0))
const isRun = (code: number) => runCodes[code] === 1

function sticky(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? null
}
