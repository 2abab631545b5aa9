import { diagnose } from '../diagnosis/diagnose'
import { atProduct, leavesWord } from '../help/beside-cause'
import { productWord } from '../help/product-word'
import type { Product } from '../issuers/product'
import { recognise } from '../issuers/recognise'
import { judgeRequest } from '../judge/judge-request'
import type { Judgement } from '../judge/judgement'
import { type Step, stepsOf } from '../judge/station'
import { digestOf, fingerprintOf } from '../matrix/fingerprint'
import { type TitledSpec, titled } from '../pipeline/clause-titles'
import { audienceValues } from '../pipeline/claims/audience-values'
import { memberValue } from '../pipeline/encoding/json'
import { claimsOf } from '../pipeline/encoding/object-segment'
import { instant } from '../pipeline/encoding/instant'
import { clip, listed } from '../pipeline/encoding/visible-text'
import type { Presented } from './presented'
import { withoutToken } from './without-token'

/** A verdict with its reasons. Plain JSON, and nothing in it opens a server: no text holds the token whole. */
export interface Explained {
  readonly verdict: 'accepted' | 'rejected' | 'undecided'
  /** Accepted although a check that this server leaves out would have refused it. */
  readonly risky: boolean
  readonly headline: string
  readonly sentence: string
  /** The step that decided; of a risky acceptance the one that is left out. `null`: all passed. */
  readonly step: ExplainedStep | null
  /** Why it came to that, as far as it could be put to the test. */
  readonly cause: { readonly says: string; readonly fix: string; readonly specs: readonly TitledSpec[] } | null
  /** What is usual at the product that issued it. */
  readonly product: {
    readonly name: string
    readonly says: string
    readonly fix: string
    readonly source: string
  } | null
  /** What the server answers; `null` while that is open. */
  readonly http: {
    readonly status: number
    readonly phrase: string
    readonly headers: readonly (readonly [string, string])[]
  } | null
  /** What else is wrong or left out. */
  readonly also: readonly {
    readonly id: string
    readonly status: 'fail' | 'warn' | 'off' | 'unknown'
    readonly title: string
  }[]
  readonly server: {
    readonly name: string
    readonly resource: string
    readonly issuers: readonly string[]
    readonly scopes: readonly string[]
  }
  readonly token: ShownToken
  /** When it was taken to be presented. */
  readonly at: { readonly seconds: number; readonly utc: string }
  /** Status of the answer to the request as it was written, whatever its token; the verdict is of the token sent as it should be. */
  readonly asSent: 400 | 401 | null
}

interface ExplainedStep {
  readonly id: string
  readonly title: string
  readonly reason: string | null
  readonly expected: string | null
  readonly found: string | null
  readonly because: string | null
  readonly fix: string | null
  readonly demandedBy: string
  readonly specs: readonly TitledSpec[]
}

/** What a token says, clipped and not verified. */
interface ShownToken {
  /** The first twelve hexadecimal digits of its SHA-256. */
  readonly fingerprint: string
  readonly issuer: string | null
  readonly audience: string | null
  readonly expires: string | null
}

/** That the verdict is not of the request as it was written. */
export const asSentWords = (status: number): string =>
  `as sent, the answer is ${status}; the token is judged as if it had been sent as it should be.`

/** How to give what a verdict waits for, by check and reason. */
export type Supplies = Readonly<Partial<Record<string, string>>>

/** Judges a request and says why. */
export async function explain(
  { input, token, asSent }: Presented,
  products: readonly Product[],
  supplies: Supplies,
): Promise<Explained> {
  const judgement = await judgeRequest(input)
  const { summary, answer, server } = judgement
  const found = recognise(token, products)
  const tried = await diagnose(input)
  const known = { verdict: judgement.verdict, server: input.server, token, products }
  const word = leavesWord(tried, judgement.verdict) ? productWord(known, found, null) : null
  const cause = tried && atProduct(tried, found, word)
  const deciding = decidingStep(judgement)
  const { stamp, risky, headline, sentence } = summary
  const explained: Explained = {
    verdict: stamp,
    risky,
    headline,
    sentence,
    step: deciding && shownStep(deciding, supplies),
    cause: cause && { says: cause.says, fix: cause.fix, specs: cause.specs.map(titled) },
    product: word && { name: word.product, says: word.says, fix: word.fix, source: word.source },
    http: answer && { status: answer.status, phrase: answer.phrase, headers: answer.headers },
    also: stepsOf(judgement.stations).flatMap((step) => (step === deciding ? [] : besides(step))),
    server: {
      name: server.name,
      resource: server.resource,
      issuers: input.server.issuers.map((i) => i.issuer),
      scopes: server.scopes,
    },
    token: await shownToken(token),
    at: { seconds: input.now, utc: instant(input.now) ?? String(input.now) },
    asSent,
  }
  return withoutToken(explained, token)
}

const decidingStep = ({ stations, summary }: Judgement): Step | null => {
  const steps = stepsOf(stations)
  return (
    steps.find((s) => s.decides) ??
    (summary.risky ? steps.find((s) => s.status === 'off' && s.explanation) : null) ??
    null
  )
}

const shownStep = (
  { id, title, reason, evidence, explanation, demandedBy, specs }: Step,
  supplies: Supplies,
): ExplainedStep => ({
  id,
  title,
  reason,
  expected: evidence?.expected ?? null,
  found: evidence?.found ?? null,
  because: explanation?.because ?? null,
  fix: supplies[`${id}/${reason}`] ?? explanation?.fix ?? null,
  demandedBy,
  specs: specs.map(titled),
})

function besides({ id, status, title, explanation }: Step): Explained['also'] {
  if (status === 'fail' || status === 'warn' || status === 'unknown') return [{ id, status, title }]
  return status === 'off' && explanation ? [{ id, status, title }] : []
}

async function shownToken(token: string): Promise<ShownToken> {
  const fingerprint = fingerprintOf(await digestOf(token))
  const claims = claimsOf(token)
  if (!claims) return { fingerprint, issuer: null, audience: null, expires: null }
  const [iss, exp] = [memberValue(claims, 'iss'), memberValue(claims, 'exp')]
  const aud = audienceValues(claims)
  return {
    fingerprint,
    issuer: typeof iss === 'string' ? clip(iss) : null,
    audience: aud.length > 0 ? listed(aud) : null,
    expires: typeof exp === 'number' ? instant(exp) : null,
  }
}
