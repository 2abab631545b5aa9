import { factsOf } from './answer-facts'
import type { AnswerFact } from './answer-rules'
import { readAnswer } from './answer'
import type { ErrorText, Printer } from './entry'
import { findIn, type Haystack, haystackOf, needleOf, type Span } from './find'
import { folded, longestText, unify } from './unify'

/** What a pasted text means. Holds nothing of the text itself: a token in it is never shown back. */
export interface Explanation {
  /** What the HTTP answer says by itself. */
  readonly facts: readonly AnswerFact[]
  /** Known messages in it, the most telling first. */
  readonly hits: readonly ErrorText[]
  /** Something in it looks like a JWT. */
  readonly holdsToken: boolean
  /** It was longer than what is read. */
  readonly cut: boolean
}

interface Hit {
  readonly entry: ErrorText
  readonly span: Span
  readonly weight: number
  readonly hinted: boolean
  /** 2: a message, 1: a name that messages share, 0: a frame around others. */
  readonly tells: number
}

/** Most hits that help anybody. */
const mostHits = 6

export type Explain = (text: string) => Explanation

/** Prepares the entries once; the function it returns takes time linear in the length of the text. */
export function explainer(entries: readonly ErrorText[], printers: readonly Printer[]): Explain {
  const prepared = entries.map((entry) => ({ entry, needles: [entry.text, ...(entry.also ?? [])].map(needleOf) }))
  const hints = printers.map(({ id, hints }) => ({ id, words: hints.map((hint) => folded(unify(hint))) }))
  return (text) => {
    const haystack = haystackOf(text)
    const speaking = new Set(
      hints.filter(({ words }) => words.some((w) => haystack.folded.includes(w))).map(({ id }) => id),
    )
    const hits = prepared.flatMap(({ entry, needles }) => {
      const best = needles.flatMap((needle) => hitOf(haystack, entry, needle, speaking)).sort(byWeight)[0]
      return best ? [best] : []
    })
    return {
      facts: factsOf(readAnswer(text)),
      hits: ranked(hits).slice(0, mostHits),
      holdsToken: /\beyJ[\w-]{16}/.test(haystack.unified),
      cut: text.length > longestText,
    }
  }
}

function hitOf(
  haystack: Haystack,
  entry: ErrorText,
  needle: ReturnType<typeof needleOf>,
  speaking: ReadonlySet<string>,
): readonly Hit[] {
  const span = findIn(haystack, needle)
  if (!span) return []
  const tells = entry.frame ? 0 : needle.isName ? 1 : 2
  return [{ entry, span, weight: needle.weight, hinted: speaking.has(entry.printedBy), tells }]
}

const byWeight = (a: Hit, b: Hit) => b.tells - a.tells || b.weight - a.weight

/** Messages before names before frames, each longest first; then who is named beside it, then whose spelling it is. */
function ranked(hits: readonly Hit[]): readonly ErrorText[] {
  return hits
    .filter((hit) => !hits.some((other) => covers(other, hit)))
    .toSorted(
      (a, b) =>
        byWeight(a, b) || Number(b.hinted) - Number(a.hinted) || Number(b.span.sameCase) - Number(a.span.sameCase),
    )
    .map(({ entry }) => entry)
}

/** A longer message that holds the shorter one says more, and so does one with less to fill in at the same place. */
function covers(more: Hit, less: Hit): boolean {
  if (more.span.from > less.span.from || less.span.to > more.span.to) return false
  return lengthOf(more) > lengthOf(less) || (more.tells >= less.tells && more.weight > less.weight)
}

const lengthOf = ({ span }: Hit) => span.to - span.from
