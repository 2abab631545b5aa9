import type { Kind, KindRule, Nearby } from './kind'
import { longestText, unify } from '../unify'
import { isOfOthers } from './help'
import { kindsOfCodes } from './of-codes'
import { kindsOfClaims } from './of-claims'
import { kindsOfConnections } from './of-connections'
import { kindsOfKeys } from './of-keys'
import { kindsOfMetadata } from './of-metadata'
import { kindsOfProofs } from './of-proofs'
import { kindsOfRefusals } from './of-refusals'
import { kindsOfRequests } from './of-requests'
import { kindsOfSignIn } from './of-sign-in'
import { kindsOfTokens } from './of-tokens'
import { kindsOfTransport } from './of-transport'
import { kindsOfVague } from './of-vague'
import { mostRead, stop, wordsOf } from './words'

/** Most kinds that help anybody. */
const mostKinds = 2
/** Words between the two of a rule that says nothing else. */
const usualReach = 5

/** What comes before a token goes before the token: “invalid redirect URI” holds no refusal of one. */
export const kindRules: readonly KindRule[] = [
  ...kindsOfConnections,
  ...kindsOfTransport,
  ...kindsOfRequests,
  ...kindsOfSignIn,
  ...kindsOfMetadata,
  ...kindsOfProofs,
  ...kindsOfClaims,
  ...kindsOfKeys,
  ...kindsOfTokens,
  ...kindsOfRefusals,
  ...kindsOfVague,
  ...kindsOfCodes,
]

/** Words of tokens and of what is sent with them. */
const ofTokens: ReadonlySet<string> = new Set(
  'token tokens jwt jwts jws jwk jwks jose aud iss kid claim claims bearer oauth oidc dpop unauthorized credentials authheader refreshtoken'.split(
    ' ',
  ),
)

/** Names of code, as in the frames of a trace: `JwtHelper`. */
const namesOfTokens = /jw[tsk]|jose|oauth|oidc|bearer/i

/** Told wherever its words stand, and not only where no other is. */
export const isTelling = ({ id }: Kind): boolean => kindRules.some((rule) => rule.id === id && !rule.weak)

/** What the words of a text speak of, whoever printed it. Time is linear in the length of the text. */
export function kindsIn(text: string): readonly Kind[] {
  const inner = innermost(text)
  const held = [...(inner === null ? [] : heldIn(inner).filter(({ weak }) => !weak)), ...heldIn(text)]
  const first = held.filter(({ about }, at) => held.findIndex((rule) => rule.about === about) === at)
  const telling = first.filter(({ weak }) => !weak)
  const vague = isOfOthers(text) ? [] : first.slice(0, 1)
  return (telling.length > 0 ? telling.slice(0, mostKinds) : vague).map(({ id, at, of, next, step, scenario }) => ({
    id,
    at,
    of,
    next,
    step,
    scenario,
  }))
}

const causes = ['Caused by: ', '[cause]: ', ' ---> ']
/** Of a cause, as much as is read. */
const longestCause = 2000

/** The last cause in a chain of exceptions, which says most of why; `null` where none is named. */
function innermost(text: string): string | null {
  const read = text.slice(0, longestText)
  const at = Math.max(...causes.map((mark) => read.lastIndexOf(mark)))
  return at < 0 ? null : read.slice(at, at + longestCause)
}

/** The rules that hold of a text. */
function heldIn(text: string): readonly KindRule[] {
  const words = wordsOf(text)
  const clauses = clausesOf(words)
  const whole = unify(text.slice(0, mostRead))
  const speaksOfTokens =
    words.some((word) => ofTokens.has(word)) ||
    namesOfTokens.test(whole) ||
    kindsOfCodes.some(({ code }) => code?.test(whole))
  return kindRules.filter(
    (rule) =>
      (!rule.ofTokens || speaksOfTokens) && (rule.code?.test(whole) || clauses.some((clause) => holds(clause, rule))),
  )
}

const holds = (clause: readonly string[], { where, never = [] }: KindRule): boolean =>
  where.some((nearby) => stand(clause, nearby)) && !clause.some((word) => never.includes(word))

/** A log says the same many times: each clause once. */
function clausesOf(words: readonly string[]): readonly (readonly string[])[] {
  const clauses: string[][] = [[]]
  for (const word of words) {
    if (word === stop) clauses.push([])
    else clauses.at(-1)?.push(word)
  }
  const once = new Map(clauses.map((clause) => [clause.join(' '), clause]))
  return [...once.values()].filter((clause) => clause.length > 0)
}

/** A word of each list, the outer two with at most `reach` words between. */
function stand(words: readonly string[], nearby: Nearby): boolean {
  const lists = nearby.filter((part) => typeof part !== 'number')
  const reach = nearby.find((part) => typeof part === 'number') ?? usualReach
  const last = lists.map(() => Number.NEGATIVE_INFINITY)
  return words.some((word, at) => {
    for (const [i, list] of lists.entries()) if (list.includes(word)) last[i] = at
    return at - Math.min(...last) <= reach + 1
  })
}
