import { type Challenge, parseChallenges } from '../error-texts/challenge'
import { type Document, documentOf, documentWords } from './document'
import { type Exchange, headersOf, type Message } from './message'
import { type Finding, judgeBy, type Rule } from './rule'

/** What was understood of one exchange. */
export interface Reading extends Exchange {
  /** `used`: what is asked next rests on it. `passed`: nothing to be had here, and nothing wrong with that. */
  readonly state: 'used' | 'passed' | 'failed'
  /** In a sentence: what came back. */
  readonly says: string
  readonly challenges: readonly Challenge[]
  readonly parsed: Document | null
  readonly findings: readonly Finding[]
}

const wanted = { challenge: null, resource: 'resource', issuer: 'issuer', keys: 'keys' } as const
const unanswered = {
  blocked:
    'No answer that a page may read: the host does not allow it (CORS), or cannot be reached. A browser does not say which.',
  redirect: 'It answers with a redirect, and a browser does not say to a page where it leads.',
  timeout: 'No answer within ten seconds.',
  'too-large': 'The answer is larger than 1 MiB, and was not read.',
  cancelled: 'Cancelled.',
} as const

/** An exchange is read once, however often the whole is looked at. */
const known = new WeakMap<Exchange, Reading>()

/** What an exchange says, and which rules it keeps. */
export function readExchange(exchange: Exchange, rules: readonly Rule[]): Reading {
  const before = known.get(exchange)
  if (before) return before
  const reading = read(exchange, rules)
  known.set(exchange, reading)
  return reading
}

const nothing: Message = { status: null, headers: [], known: 'none', body: '', cut: false }

function read(exchange: Exchange, rules: readonly Rule[]): Reading {
  const { outcome, question } = exchange
  const message = outcome.kind === 'answer' ? outcome.message : nothing
  const challenges = headersOf(message, 'www-authenticate').flatMap(parseChallenges)
  const parsed =
    outcome.kind === 'answer' && question.purpose !== 'challenge' && isSuccess(message) ? documentOf(message) : null
  const fits = parsed !== null && (parsed.kind === wanted[question.purpose] || parsed.kind === 'other')
  // Of a document that is another one, and of an answer that holds none, only what holds of any is said.
  const judged = fits || parsed?.kind === 'none' || (question.purpose === 'challenge' && outcome.kind === 'answer')
  const findings = judgeBy(judged ? rules : rules.filter(({ ofAny }) => ofAny), {
    question: exchange.namesItself ? { ...question, about: null } : question,
    outcome: outcome.kind,
    mayHaveToken: exchange.mayHaveToken === true,
    message,
    challenges,
    object: fits && 'object' in parsed ? parsed.object : null,
    problem: parsed?.kind === 'none' ? parsed.problem : null,
  })
  return {
    ...exchange,
    ...stateOf(exchange, message, parsed, fits, challenges.length > 0),
    challenges,
    parsed,
    findings,
  }
}

const isSuccess = ({ status }: Message) => status === null || (status >= 200 && status < 300)

function stateOf(
  { outcome, question: { purpose, follow }, mayHaveToken }: Exchange,
  message: Message,
  parsed: Document | null,
  fits: boolean,
  isChallenged: boolean,
): Pick<Reading, 'state' | 'says'> {
  if (outcome.kind !== 'answer') return { state: 'failed', says: unanswered[outcome.kind] }
  if (purpose === 'challenge')
    return { state: isChallenged ? 'used' : 'passed', says: saysOfStatus(message, mayHaveToken) }
  if (!parsed)
    return { state: 'passed', says: message.status === 401 ? 'Refused without a token.' : saysOfStatus(message) }
  if (parsed.kind === 'none') return { state: 'failed', says: 'It answers, and not with a document that can be read.' }
  if (!fits) return { state: 'failed', says: `It is JSON, but no ${documentWords[purpose].replace(/^a /, '')}.` }
  const moved =
    (outcome.finalUrl !== null && follow) || message.redirectedTo !== undefined ? ' It was reached by a redirect.' : ''
  return { state: 'used', says: `Found: ${documentWords[purpose]}.${moved}` }
}

function saysOfStatus({ status }: Message, mayHaveToken = false): string {
  if (status === null) return 'A challenge, without its status.'
  if (status === 401)
    return mayHaveToken
      ? 'Refused. The text does not say whether a token was sent.'
      : 'Refused, as a request without a token should be.'
  if (status === 403) return 'Refused.'
  if (status === 404 || status === 410) return 'Nothing stands there.'
  if (status >= 300 && status < 400) return 'It answers with a redirect.'
  if (status >= 500) return 'The server failed.'
  if (status >= 300) return 'It answers with another status.'
  return mayHaveToken ? 'It answers. The text does not say whether a token was sent.' : 'It answers without a token.'
}

/** What the document says, where it is of use. */
export const objectOf = ({ state, parsed }: Reading) =>
  state === 'used' && parsed && 'object' in parsed ? parsed.object : null
