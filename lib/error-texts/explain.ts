import { factsOf, factsOfStatus } from './answer-facts'
import type { AnswerFact } from './answer-rule'
import { readAnswer } from './answer'
import type { ErrorText, Printer } from './entry'
import { findIn, type Haystack, haystackOf, needleOf, type Span } from './find'
import { type Help, helpFor } from './kinds/help'
import { issuerCodes } from './issuer-codes'
import { isTelling, kindsIn } from './kinds/find'
import type { Kind } from './kinds/kind'
import { folded, longestText, unify } from './unify'

/** What a pasted text means. Holds nothing of the text itself: a token in it is never shown back. */
export interface Explanation {
  /** What the HTTP answer says by itself. */
  readonly facts: readonly AnswerFact[]
  /** Known messages in it, the most telling first. */
  readonly hits: readonly Found[]
  /** Where no message is known: what its words speak of. */
  readonly kinds: readonly Kind[]
  /** Where nothing at all is known. */
  readonly help: Help | null
  /** Something in it looks like a JWT. */
  readonly holdsToken: boolean
  /** It was longer than what is read. */
  readonly cut: boolean
}

/** A known message. */
export interface Found extends ErrorText {
  /** Printers among those of these words, where nothing in the text says which it was; otherwise empty. */
  readonly among: readonly string[]
}

interface Hit {
  readonly entry: ErrorText
  readonly span: Span
  readonly weight: number
  readonly hinted: boolean
  /** 2: a message, 1: a name that messages share, 0: a frame around others. */
  readonly tells: number
}

interface Ranked extends Hit {
  readonly among: readonly string[]
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
    const answer = readAnswer(text)
    const found = ranked(hits).filter(
      // What is no longer good beside this code is a code or a refresh token, or was the occasion to refresh.
      (hit) => !(answer.bodyError === 'invalid_grant' && isShared(hit) && hit.entry.step !== null),
    )
    // Where an authorization server names its own code, words of tokens are about what was sent to it.
    const isOfIssuer = issuerCodes.some(({ code }) => code === answer.bodyError) || /\bAADSTS\d/.test(haystack.unified)
    const spoken = kindsIn(text).filter(({ at }) => !(isOfIssuer && at === 'resource-server'))
    // What many print for any cause leaves the cause open: then the words beside it are read as well.
    const kinds = found.some((hit) => hit.tells > 0 && !isOfAnyCause(hit)) ? [] : spoken
    // Where they name it, they say more than what many print.
    const shown = kinds.some(isTelling) ? found.filter((hit) => !isOfAnyCause(hit)) : found
    const isOfToken = found.some(({ entry }) => entry.step !== null) || kinds.some(({ at }) => at === 'resource-server')
    const said = factsOf(answer).filter(
      ({ id }) =>
        // At an authorization server the code is about its own request, and no token is sent there.
        !(id === 'invalid-request' && spoken[0]?.at === 'authorization-server') &&
        // What says of a 403 that it is seldom about a token is left out where the words are about one.
        !(id === 'forbidden-without-challenge' && isOfToken),
    )
    const isTold = said.length + kinds.length > 0 || found.some(({ tells }) => tells > 0)
    const facts = isTold ? said : factsOfStatus(answer)
    return {
      facts,
      hits: shown.slice(0, mostHits).map(({ entry, among }) => ({ ...entry, among })),
      kinds,
      help: found.length + facts.length + kinds.length === 0 ? helpFor(text) : null,
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
  if (entry.needsPrinter && !speaking.has(entry.printedBy)) return []
  const span = findIn(haystack, needle)
  if (!span) return []
  const tells = entry.frame ? 0 : needle.isName ? 1 : 2
  return [{ entry, span, weight: needle.weight, hinted: speaking.has(entry.printedBy), tells }]
}

const byWeight = (a: Hit, b: Hit) => b.tells - a.tells || b.weight - a.weight

/** Words of many, in a text that does not say which of them printed it. */
const isShared = ({ entry, hinted }: Hit) => entry.common === true && !hinted

const isOfAnyCause = (hit: Hit) => isShared(hit) && hit.entry.step === null

/**
 * Messages before names before frames; words of many behind those of a printer that is named; each longest first; then
 * who is named beside it, then whose spelling it is.
 */
function ranked(hits: readonly Hit[]): readonly Ranked[] {
  const sorted = hits
    .filter((hit) => !hits.some((other) => covers(other, hit)))
    .toSorted(
      (a, b) =>
        Number(isShared(a) && b.hinted && b.tells > 0) - Number(isShared(b) && a.hinted && a.tells > 0) ||
        byWeight(a, b) ||
        Number(b.hinted) - Number(a.hinted) ||
        Number(b.span.sameCase) - Number(a.span.sameCase),
    )
  const shared = sorted.filter(isShared)
  const alike = ({ span }: Hit) => shared.filter((hit) => hit.span.from === span.from && hit.span.to === span.to)
  return sorted
    .filter((hit) => !isShared(hit) || alike(hit)[0] === hit)
    .map((hit) => ({ ...hit, among: isShared(hit) ? alike(hit).map(({ entry }) => entry.printedBy) : [] }))
}

/** A longer message that holds the shorter one says more, and so does one with less to fill in at the same place. */
function covers(more: Hit, less: Hit): boolean {
  if (more.span.from > less.span.from || less.span.to > more.span.to) return false
  return lengthOf(more) > lengthOf(less) || (more.tells >= less.tells && more.weight > less.weight)
}

const lengthOf = ({ span }: Hit) => span.to - span.from
