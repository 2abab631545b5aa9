import { firstParam } from './rules/challenge'
import { rules } from './rules'
import { askable, isLoopback, isNearby, issuerMetadataUrls, resourceMetadataUrls } from './addresses'
import { textOf, textsOf } from './document'
import type { Exchange, Question } from './message'
import { objectOf, type Reading, readExchange } from './reading'

/** What is known of a server after some questions, and what to ask next. */
export interface Survey {
  readonly readings: readonly Reading[]
  /** To be asked next; `null`: nothing is left. */
  readonly next: Question | null
  /** The next of its stage that can be asked at once, with those that follow where they find nothing. */
  readonly upcoming: readonly Question[]
  readonly found: Found
  /** Where the questions came to an end before the keys; `null`: they did not. */
  readonly stuck: Stage | null
}

type Stage = 'resource' | 'issuer' | 'keys'

/** The parts of a server, each from the document it stands in. */
export interface Found {
  /** As its metadata says, or as it was asked. */
  readonly resource: string | null
  readonly issuers: readonly FoundIssuer[]
  /** Of the challenge: what the request needs. `null`: it did not say. */
  readonly scopes: readonly string[] | null
  readonly scopesSupported: readonly string[] | null
  readonly dpopRequired: boolean
  readonly dpopAlgorithms: readonly string[] | null
}

interface FoundIssuer {
  readonly issuer: string
  readonly jwksUri: string | null
  /** The text of its key set; `null`: not read. */
  readonly keysText: string | null
}

/** Issuers whose metadata is read; of a longer list the first. */
const mostIssuers = 3
/** Most questions of one import, whatever the answers say. */
const mostQuestions = 30

/**
 * What has been learned and what to ask next: the server itself, its metadata, its issuers, their keys, in
 * the order of the MCP specification. A pure function of the answers so far, live or pasted: asking is for
 * whoever may. No question is asked twice.
 * @param url of the server, as `askable` spells it; `null`: nobody said
 */
export function survey(url: string | null, exchanges: readonly Exchange[]): Survey {
  const readings = exchanges.map((exchange) => readExchange(exchange, rules))
  const asked = new Asked(
    readings,
    url === null ? 'away' : isLoopback(url) ? 'here' : isNearby(url) ? 'nearby' : 'away',
  )
  const challenge = readings.findLast(
    ({ question, challenges }) => question.purpose === 'challenge' && challenges.length > 0,
  )
  const resource = readings.find((reading) => reading.question.purpose === 'resource' && objectOf(reading))
  const parsed = resource ? objectOf(resource) : null
  const named = parsed ? (textsOf(parsed, 'authorization_servers') ?? []) : []
  const resources = asked.resourceQuestions(url, challenge)
  const isOver = parsed === null && resources.length === 0
  const pastedIssuers = issuersPasted(readings)
  const issuers = named.length > 0 ? named.slice(0, mostIssuers) : pastedIssuers
  const found = issuers.map((issuer) => asked.issuer(issuer))
  const stages: readonly (readonly Question[])[] = [
    [...asked.challengeQuestions(url), ...(parsed ? [] : resources)],
    found.find(({ questions }) => questions.length > 0)?.questions ?? [],
    found.flatMap(({ keyQuestions }) => keyQuestions),
  ]
  const upcoming = stages.find((stage) => stage.length > 0) ?? []
  const next = readings.length < mostQuestions ? (upcoming[0] ?? null) : null
  return {
    readings,
    next,
    upcoming,
    found: {
      resource: (parsed && textOf(parsed, 'resource')) ?? url,
      issuers: found.map(({ found }) => found),
      scopes: challenge ? (firstParam(challenge.challenges, 'scope')?.split(/\s+/).filter(Boolean) ?? null) : null,
      scopesSupported: parsed && textsOf(parsed, 'scopes_supported'),
      dpopRequired: parsed ? memberIs(parsed.text, 'dpop_bound_access_tokens_required') : false,
      dpopAlgorithms: parsed && textsOf(parsed, 'dpop_signing_alg_values_supported'),
    },
    stuck: next
      ? null
      : stuckAt(isOver || (parsed !== null && named.length === 0 && pastedIssuers.length === 0), found),
  }
}

const memberIs = (text: string, name: string): boolean =>
  new Map<string, unknown>(Object.entries(JSON.parse(text) as object)).get(name) === true

function stuckAt(
  noIssuer: boolean,
  issuers: readonly { readonly found: FoundIssuer; readonly known: boolean }[],
): Stage | null {
  if (issuers.length === 0) return noIssuer ? 'resource' : null
  if (!issuers.some(({ known }) => known)) return 'issuer'
  return issuers.some(({ found }) => found.keysText !== null) ? null : 'keys'
}

/** Issuers whose metadata was pasted where no resource's metadata names any. */
const issuersPasted = (readings: readonly Reading[]): readonly string[] => [
  ...new Set(
    readings.flatMap((reading) => {
      const object = reading.question.purpose === 'issuer' ? objectOf(reading) : null
      const issuer = object && textOf(object, 'issuer')
      return issuer ? [issuer] : []
    }),
  ),
]

/** The questions that were asked, and those that may still be. */
class Asked {
  readonly #readings: readonly Reading[]
  readonly #from: 'here' | 'nearby' | 'away'
  /** @param from where the server stands: metadata of one elsewhere leads to none of this machine or its network */
  constructor(readings: readonly Reading[], from: 'here' | 'nearby' | 'away') {
    this.#readings = readings
    this.#from = from
  }

  #leadsTo(url: string): boolean {
    return this.#from === 'here' || !(this.#from === 'nearby' ? isLoopback(url) : isNearby(url))
  }

  /** The question itself, or the same with redirects followed after one was met; none after any other answer. */
  #open(question: Omit<Question, 'follow'>): readonly Question[] {
    const address = question.url === null ? null : askable(question.url)
    if (!address || !('url' in address) || !this.#leadsTo(address.url)) return []
    const before = this.#readings.filter(
      ({ question: asked }) =>
        asked.url === question.url && asked.method === question.method && asked.purpose === question.purpose,
    )
    if (before.length === 0) return [{ ...question, follow: false }]
    const isRedirect = before.every(({ outcome }) => outcome.kind === 'redirect')
    return isRedirect && !before.some(({ question }) => question.follow) ? [{ ...question, follow: true }] : []
  }

  /** Asked plainly first; where that is not refused with a 401, as an MCP client asks. */
  challengeQuestions(url: string | null): readonly Question[] {
    const of = this.#readings.filter(({ question }) => question.purpose === 'challenge')
    const settled = of.some(
      ({ pasted, outcome, challenges }) =>
        pasted || challenges.length > 0 || (outcome.kind === 'answer' && outcome.message.status === 401),
    )
    if (url === null || settled) return []
    const plain = this.#open({ purpose: 'challenge', url, method: 'GET', about: url })
    if (plain.length > 0) return plain
    const refused = of.every(({ outcome }) => outcome.kind !== 'answer')
    return refused ? [] : this.#open({ purpose: 'challenge', url, method: 'POST', about: url })
  }

  /** Where the challenge says, then the well-known addresses. */
  resourceQuestions(url: string | null, challenge: Reading | undefined): readonly Question[] {
    const told = challenge ? firstParam(challenge.challenges, 'resource_metadata') : null
    const addresses = [...(told ? [told] : []), ...(url ? resourceMetadataUrls(url) : [])]
    return [...new Set(addresses)].flatMap((address) =>
      this.#open({ purpose: 'resource', url: address, method: 'GET', about: url }),
    )
  }

  /** What is known of an issuer, and what to ask for more. */
  issuer(issuer: string) {
    const objects = this.#readings.flatMap((reading) => {
      const object = reading.question.purpose === 'issuer' && reading.question.about === issuer && objectOf(reading)
      return object ? [object] : []
    })
    // Metadata of another issuer must not be used (RFC 8414 §3.3): it is taken where there is no other, and marked.
    const own = objects.find((object) => textOf(object, 'issuer') === issuer)
    const questions = own
      ? []
      : issuerMetadataUrls(issuer).flatMap((url) =>
          this.#open({ purpose: 'issuer', url, method: 'GET', about: issuer }),
        )
    const object = own ?? (questions.length === 0 ? objects[0] : undefined) ?? null
    const jwksUri = object && textOf(object, 'jwks_uri')
    const keys = this.#readings.find(
      (reading) => reading.question.purpose === 'keys' && reading.question.about === issuer && objectOf(reading),
    )
    return {
      found: { issuer, jwksUri, keysText: (keys && objectOf(keys)?.text) ?? null },
      known: object !== null,
      questions,
      keyQuestions: jwksUri && !keys ? this.#open({ purpose: 'keys', url: jwksUri, method: 'GET', about: issuer }) : [],
    }
  }
}
