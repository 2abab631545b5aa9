import { askable, resourceBehind } from './addresses'
import { documentOf, documentWords, textOf } from './document'
import type { Exchange, Purpose, Question } from './message'
import { headersOf } from './message'
import { type Piece, piecesOf } from './pasted'
import { survey } from './survey'
import { isLong, isLookedAtInPart, unwrappings } from './unwrap'

export interface Placed {
  /** Of the server, as it was given; otherwise what the text says was asked for the challenge. */
  readonly url: string | null
  /** Those before, and what was pasted, each where it belongs. */
  readonly exchanges: readonly Exchange[]
  /** What was recognised, in words, in the order of the text. */
  readonly recognised: readonly string[]
  /** Lines that were passed over. */
  readonly otherLines: number
  readonly cut: boolean
  /** What was taken away around it before anything was recognised, in words. */
  readonly takenOut: string | null
}

const other = 'something else'
const words: Record<Purpose, string> = { challenge: 'a challenge', ...documentWords }

/**
 * Puts what was pasted among the answers, as if it had been asked here: each piece by what it holds, under
 * the question that it answers. A piece that replaces an answer stands before it. Never throws.
 * @param given the server’s address, as `askable` spells it; `null`: nobody said
 */
export function place(text: string, given: string | null, before: readonly Exchange[]): Placed {
  const straight = placed(sentText(text), given, before)
  if (isKnown(straight)) return straight
  for (const { text: inner, takenOut } of unwrappings(text)) {
    const found = placed(inner, given, before)
    if (isKnown(found)) return { ...found, takenOut }
  }
  return { ...straight, cut: isLookedAtInPart(text) || (straight.cut && !isLong(text)) }
}

const isKnown = ({ recognised }: Placed) => recognised.some((what) => what !== other)

/** Header lines as they were sent: a chat turns their quotation marks, a page their blanks. */
const sentText = (text: string) =>
  (/=[“”]/.test(text) ? text.replace(/[“”]/g, '"') : text).replace(/^(?:< ?)?HTTP\/\d.{0,80}$/gm, (line) =>
    line.replaceAll('\u00a0', ' '),
  )

function placed(text: string, given: string | null, before: readonly Exchange[]): Placed {
  const { pieces, otherLines, cut } = piecesOf(text)
  const url = given ?? serverIn(pieces)
  let exchanges = before
  const recognised: string[] = []
  // Keys belong to an issuer, and that to a resource, in whatever order they were pasted.
  const order: readonly (Purpose | null)[] = ['challenge', 'resource', 'issuer', 'keys', null]
  const known = pieces.map((piece) => ({ piece, purpose: purposeOf(piece, url, exchanges) }))
  for (const { purpose } of known) recognised.push(purpose ? words[purpose] : other)
  for (const { piece, purpose } of known.toSorted((a, b) => order.indexOf(a.purpose) - order.indexOf(b.purpose))) {
    if (!purpose) continue
    const question = questionOf(piece, purpose, url, exchanges)
    const outcome = { kind: 'answer', message: piece.message, finalUrl: null } as const
    exchanges = [
      ...exchanges.filter((exchange) => !isReplaced(exchange, question)),
      {
        question,
        outcome,
        pasted: true,
        mayHaveToken: !piece.isTokenless,
        namesItself: purpose === 'issuer' && survey(url, exchanges).found.issuers.length === 0,
      },
    ]
  }
  return { url, exchanges, recognised, otherLines, cut, takenOut: null }
}

/** The address that a challenge came from. */
function serverIn(pieces: readonly Piece[]): string | null {
  const from = pieces.find(({ message, url }) => url !== null && headersOf(message, 'www-authenticate').length > 0)
  const address = from?.url ? askable(from.url) : null
  return address && 'url' in address ? address.url : null
}

/** Another answer to that question, or none. */
const isReplaced = ({ question: { purpose, url, method, about } }: Exchange, by: Question) =>
  purpose === by.purpose && (purpose === 'challenge' || (url === by.url && method === by.method && about === by.about))

const purposeByPath = [
  [/\/\.well-known\/oauth-protected-resource(?:[/?]|$)/, 'resource'],
  [/\/\.well-known\/(?:oauth-authorization-server|openid-configuration)(?:[/?]|$)/, 'issuer'],
] as const

function purposeOf({ message, url: asked }: Piece, url: string | null, exchanges: readonly Exchange[]): Purpose | null {
  const parsed = documentOf(message)
  const byPath = asked && purposeByPath.find(([path]) => path.test(asked))?.[1]
  if (byPath) return byPath
  if (message.status === 401 || headersOf(message, 'www-authenticate').length > 0) return 'challenge'
  if (parsed.kind === 'resource' || parsed.kind === 'issuer' || parsed.kind === 'keys') return parsed.kind
  if (
    asked &&
    survey(url, exchanges).readings.some(({ question }) => question.url === asked && question.purpose === 'keys')
  )
    return 'keys'
  if (asked && asked === url) return 'challenge'
  // An answer that is none of these stands in for what would be asked next.
  const isListOrOther = parsed.kind === 'other' || (parsed.kind === 'none' && parsed.problem === 'not-an-object')
  return message.status === null && isListOrOther ? null : (survey(url, exchanges).next?.purpose ?? null)
}

/** The question that a piece answers. */
function questionOf(piece: Piece, purpose: Purpose, url: string | null, exchanges: readonly Exchange[]): Question {
  const address = piece.url ? askable(piece.url) : null
  const asked = address && 'url' in address ? address.url : null
  const { upcoming, readings, found } = survey(url, exchanges)
  const of = [...readings.map(({ question }) => question), ...upcoming].filter(
    (question) => question.purpose === purpose,
  )
  const same = asked === null ? undefined : of.find((question) => question.url === asked)
  if (same) return { ...same, follow: false }
  // Without an address, what holds no document is taken as the answer to what would be asked next.
  const awaited = upcoming.find((question) => question.purpose === purpose)
  if (asked === null && purpose !== 'challenge' && awaited && documentOf(piece.message).kind !== purpose) return awaited
  const method = purpose === 'challenge' ? 'POST' : 'GET'
  const base = { purpose, url: asked, method, follow: false } as const
  if (purpose === 'challenge') return { ...base, url: asked ?? url, about: url }
  if (purpose === 'resource') return { ...base, about: url ?? (asked && resourceBehind(asked)) }
  if (purpose === 'issuer')
    return {
      ...base,
      about: issuerOf(
        piece,
        found.issuers.map(({ issuer }) => issuer),
      ),
    }
  const waiting = found.issuers.find(({ jwksUri, keysText }) => keysText === null && (!asked || jwksUri === asked))
  return { ...base, about: (waiting ?? found.issuers[0])?.issuer ?? null }
}

/** The issuer it says it is of; otherwise the one that is awaited, so that the difference is shown. */
function issuerOf({ message }: Piece, awaited: readonly string[]): string | null {
  const parsed = documentOf(message)
  const issuer = 'object' in parsed ? textOf(parsed.object, 'issuer') : null
  if (issuer !== null && (awaited.length === 0 || awaited.includes(issuer))) return issuer
  return awaited[0] ?? null
}
