import { type Challenge, parseChallenges } from '../error-texts/challenge'
import { type Document, documentOf } from './document'
import { type Exchange, headerOf, headersOf, type Message } from './message'
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
const names = {
  resource: 'protected resource metadata',
  issuer: 'authorization server metadata',
  keys: 'a key set',
} as const

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

function read(exchange: Exchange, rules: readonly Rule[]): Reading {
  const { outcome, question } = exchange
  if (outcome.kind !== 'answer')
    return {
      ...exchange,
      state: 'failed',
      says: unanswered[outcome.kind],
      challenges: [],
      parsed: null,
      findings: [],
    }
  const { message } = outcome
  const challenges = headersOf(message, 'www-authenticate').flatMap(parseChallenges)
  const judge = (parsed: Document | null) =>
    judgeBy(rules, {
      question,
      message,
      challenges,
      object: parsed && 'object' in parsed ? parsed.object : null,
      problem: parsed?.kind === 'none' ? parsed.problem : null,
    })
  if (question.purpose === 'challenge') {
    const says = saysOfStatus(message)
    return {
      ...exchange,
      state: challenges.length > 0 ? 'used' : 'passed',
      says,
      challenges,
      parsed: null,
      findings: judge(null),
    }
  }
  const { status } = message
  if (status !== null && (status < 200 || status > 299))
    return { ...exchange, state: 'passed', says: saysOfStatus(message), challenges, parsed: null, findings: [] }
  const parsed = documentOf(message)
  const fits = 'object' in parsed && (parsed.kind === wanted[question.purpose] || parsed.kind === 'other')
  if ('object' in parsed && !fits)
    return {
      ...exchange,
      state: 'failed',
      says: `It is JSON, but no ${names[question.purpose].replace(/^a /, '')}.`,
      challenges,
      parsed,
      findings: [],
    }
  const moved = outcome.finalUrl !== null && question.follow ? ` It was reached by a redirect.` : ''
  return {
    ...exchange,
    state: fits ? 'used' : 'failed',
    says: fits ? `Found: ${names[question.purpose]}.${moved}` : 'It answers, and not with JSON.',
    challenges,
    parsed,
    findings: judge(parsed),
  }
}

function saysOfStatus(message: Message): string {
  const { status } = message
  if (status === null) return 'A challenge, without its status.'
  if (status === 401) return 'Refused, as a request without a token should be.'
  if (status === 404 || status === 410) return 'Nothing stands there.'
  if (status >= 300 && status < 400) {
    const to = headerOf(message, 'location')
    return to ? 'It answers with a redirect. Ask for the address it leads to.' : 'It answers with a redirect.'
  }
  if (status >= 500) return 'The server failed.'
  return status < 300 ? 'It answers without a token.' : `It answers ${status}.`
}

/** What the document says, where it is of use. */
export const objectOf = ({ state, parsed }: Reading) =>
  state === 'used' && parsed && 'object' in parsed ? parsed.object : null
