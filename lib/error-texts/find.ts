import { folded, unify } from './unify'

/** Where a text was found, in UTF-16 units of the unified text. */
export interface Span {
  readonly from: number
  readonly to: number
  /** The case of every letter is that of the pattern. */
  readonly sameCase: boolean
}

/** A text to look for, cut at its placeholders. A full stop at its end is left out: logs drop it or add one. */
export interface Needle {
  readonly pieces: readonly string[]
  readonly foldedPieces: readonly string[]
  /** Characters that are not filled in: the more, the more it says. */
  readonly weight: number
  /** One word: a code or a class, which several messages can share. */
  readonly isName: boolean
}

/** A unified text beside its folded form. */
export interface Haystack {
  readonly unified: string
  readonly folded: string
}

/** Longest text that stands for one placeholder. */
const longestFilling = 400
/** Places at which the first piece is tried; each costs a look at a bounded stretch. */
const mostTries = 50

/** @param text with `…` for what is filled in */
export function needleOf(text: string): Needle {
  const pieces = text
    .replace(/\.$/, '')
    .split('…')
    .map(unify)
    .filter((piece) => piece.trim() !== '')
  return { pieces, foldedPieces: pieces.map(folded), weight: pieces.join('').length, isName: !text.includes(' ') }
}

export function haystackOf(text: string): Haystack {
  const unified = unify(text)
  return { unified, folded: folded(unified) }
}

/** The first place where the pieces stand in order, with no more than a filling between them; `null` if none. */
export function findIn({ unified, folded }: Haystack, { pieces, foldedPieces }: Needle): Span | null {
  const [first = ''] = foldedPieces
  if (first === '') return null
  let from = folded.indexOf(first)
  for (let tries = 0; from >= 0 && tries < mostTries; tries++) {
    const places = placesFrom(folded, foldedPieces, from)
    if (places) {
      const to = (places.at(-1) ?? from) + (foldedPieces.at(-1)?.length ?? 0)
      if (standsAlone(folded, from, to)) {
        return {
          from,
          to,
          sameCase: places.every((at, i) => unified.startsWith(quotesOf(pieces[i] ?? '', unified, at), at)),
        }
      }
    }
    from = folded.indexOf(first, from + 1)
  }
  return null
}

/** Where each piece begins, the first at `from`; `null` if one does not follow. */
function placesFrom(folded: string, pieces: readonly string[], from: number): readonly number[] | null {
  const places = [from]
  let end = from + (pieces[0]?.length ?? 0)
  for (const piece of pieces.slice(1)) {
    const stretch = folded.slice(end, end + longestFilling + piece.length)
    const found = stretch.indexOf(piece)
    if (found < 0) return null
    places.push(end + found)
    end += found + piece.length
  }
  return places
}

/** What makes another thing of the words behind it. */
const others = {
  token: /\b(?:refresh|id|identity|session|csrf|device|registration|consent|api) $/,
  authentication: /\bproxy $/,
}

/** Not in the middle of a word, and a token is no refresh token or ID token. */
const standsAlone = (text: string, from: number, to: number): boolean =>
  !(isWordy(text[from - 1]) && isWordy(text[from])) &&
  !(isWordy(text[to - 1]) && isWordy(text[to])) &&
  !isOneOfTwo(text, from, to) &&
  !Object.entries(others).some(
    ([word, before]) => text.startsWith(word, from) && before.test(text.slice(Math.max(0, from - 20), from)),
  )

const cause = '(?:missing|empty|absent|invalid|expired|revoked|malformed|wrong|incorrect|inactive|not)'
const orOther = new RegExp(
  `^(?:, ?${cause}){0,3},? or (?:is |has |was |been ){0,2}${cause}\\b|^ \\(${cause} or ${cause}\\)`,
)
const otherOr = new RegExp(`\\b${cause} or $`)

/** “JWT is missing or invalid” is not said by whoever prints “JWT is missing”: which of the two it is stays open. */
const isOneOfTwo = (text: string, from: number, to: number): boolean =>
  orOther.test(text.slice(to, to + 60)) || otherOr.test(text.slice(Math.max(0, from - 20), from))

const isWordy = (c: string | undefined) => c !== undefined && /[a-z0-9]/.test(c)

/** The piece with the quotes that stand in the text at that place. */
const quotesOf = (piece: string, unified: string, at: number) =>
  piece.replace(/["']/g, (quote, i: number) =>
    /["']/.test(unified[at + i] ?? '') ? (unified[at + i] ?? quote) : quote,
  )
