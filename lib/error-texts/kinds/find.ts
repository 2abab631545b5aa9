import type { Kind, KindRule, Nearby } from './kind'
import { unify } from '../unify'
import { kindsOfCodes } from './of-codes'
import { kindsOfClaims } from './of-claims'
import { kindsOfConnections } from './of-connections'
import { kindsOfProofs } from './of-proofs'
import { kindsOfSignIn } from './of-sign-in'
import { kindsOfTokens } from './of-tokens'
import { mostRead, stop, wordsOf } from './words'

/** Most kinds that help anybody. */
const mostKinds = 2
/** Words between the two of a rule that says nothing else. */
const usualReach = 5

/** What comes before a token goes before the token: “invalid redirect URI” holds no refusal of one. */
const rules: readonly KindRule[] = [
  ...kindsOfConnections,
  ...kindsOfSignIn,
  ...kindsOfProofs,
  ...kindsOfClaims,
  ...kindsOfTokens,
  ...kindsOfCodes,
]

/** Words of tokens and of what is sent with them. */
const ofTokens: ReadonlySet<string> = new Set(
  'token tokens jwt jwts jws jwk jwks jose aud iss kid claim claims bearer oauth oidc dpop unauthorized credentials authheader refreshtoken'.split(
    ' ',
  ),
)

/** What the words of a text speak of, whoever printed it. Time is linear in the length of the text. */
export function kindsIn(text: string): readonly Kind[] {
  const words = wordsOf(text)
  const clauses = clausesOf(words)
  const whole = unify(text.slice(0, mostRead))
  const speaksOfTokens = words.some((word) => ofTokens.has(word)) || kindsOfCodes.some(({ code }) => code?.test(whole))
  const held = rules.filter(
    (rule) =>
      (!rule.ofTokens || speaksOfTokens) && (rule.code?.test(whole) || clauses.some((clause) => holds(clause, rule))),
  )
  const first = held.filter(({ about }, at) => held.findIndex((rule) => rule.about === about) === at)
  const telling = first.filter(({ weak }) => !weak)
  return (telling.length > 0 ? telling.slice(0, mostKinds) : first.slice(0, 1)).map(
    ({ id, at, of, next, step, scenario }) => ({ id, at, of, next, step, scenario }),
  )
}

const holds = (clause: readonly string[], { where, never = [] }: KindRule): boolean =>
  where.some((nearby) => stand(clause, nearby)) && !clause.some((word) => never.includes(word))

function clausesOf(words: readonly string[]): readonly (readonly string[])[] {
  const clauses: string[][] = [[]]
  for (const word of words) {
    if (word === stop) clauses.push([])
    else clauses.at(-1)?.push(word)
  }
  return clauses.filter((clause) => clause.length > 0)
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
