import type { Presets } from '../case/server'
import { untried } from '../diagnosis/bounds'
import { diagnose, type Diagnosis } from '../diagnosis/diagnose'
import { isForIssuer, profileHelps } from '../issuers/helps'
import type { Product } from '../issuers/product'
import { type Recognised, recognise } from '../issuers/recognise'
import { validationInputWith } from '../judge/judge'
import { stepsOf } from '../judge/station'
import { claimsOf } from '../pipeline/encoding/object-segment'
import type { ValidationInput } from '../pipeline/types'
import type { Derived } from '../playground/derive'
import { type Remedy, remediesFor } from '../playground/remedies'
import { causeBehindType } from './behind-type'
import { asAdvised, atProduct, eitherOf, leavesSettings, leavesWord } from './beside-cause'
import { type Chosen, productWord, type ProductWord } from './product-word'

export interface Help {
  /** What it is of: the inputs judged. */
  readonly of: Derived
  readonly cause: Diagnosis | null
  /** What of the search for a cause reached its bound, and found none. */
  readonly untried: string | null
  readonly word: ProductWord | null
  /** Whether another setting of the server can make it take this token. */
  readonly settingsHelp: boolean
  readonly remedies: readonly Remedy[]
}

/** What a search for help needs to know of products. */
interface Known {
  readonly products: readonly Product[]
  /** By `<product>/<profile>`. */
  readonly profileById: (id: string) => Chosen | undefined
  readonly presets: Presets
}

export type Explain = (derived: Derived, isStale: () => boolean) => Promise<Help>

/** Finds out why the step that decides failed, as far as it can be put to the test, and what is usual at the issuer. */
export const explainer =
  (known: Known): Explain =>
  (derived, isStale) =>
    explain(derived, isStale, known)

async function explain(derived: Derived, isStale: () => boolean, known: Known): Promise<Help> {
  const { inputs, token, server, now } = derived
  const input = validationInputWith(inputs, token, server, now)
  const found = recognise(token, known.products)
  const first = (await diagnose(input, isStale)) ?? (isStale() ? null : await causeInKeys(derived, input))
  const told = leavesWord(first, derived.judgement.verdict) ? wordOf(derived, found, known) : null
  const { tried, word } = eitherOf(first, told, found)
  const behind = tried || word || isStale() ? null : await causeBehindType(input, derived.judgement, isStale)
  const cause = tried ? atProduct(tried, found, word) : behind
  const settingsHelp = cause
    ? leavesSettings(cause)
    : !(isIdToken(found) || isOfPlatform(found, word) || isForNoServer(found, derived.token))
  const said = cause ?? word
  const settings =
    isStale() || !settingsHelp
      ? []
      : await remediesFor(derived, likenessOf(found), known.presets, said?.settings === 'others')
  const remedies = asAdvised(said, settings)
  const bound = cause === null && !isStale() && isUnexplained(derived) ? untried(token) : null
  return { of: derived, cause, untried: bound, word, settingsHelp, remedies }
}

const isUnexplained = ({ judgement: { verdict } }: Derived): boolean =>
  verdict.outcome !== 'accepted' && verdict.decidedBy === 'signature' && verdict.reason === 'mismatch'

/** Without a key nobody can say more: then what was pasted as one is looked at. */
async function causeInKeys({ inputs, keys, judgement }: Derived, input: ValidationInput): Promise<Diagnosis | null> {
  const { verdict } = judgement
  if (verdict.outcome === 'accepted' || verdict.decidedBy !== 'key' || !('problem' in keys)) return null
  if (inputs.server !== 'mine' || inputs.secret !== '') return null
  // What such a text may be is fetched with the first; without it there is no cause to tell.
  const reading = await import('../diagnosis/unread-keys').catch(() => null)
  return reading?.unreadKeys(input, inputs.keysText, keys) ?? null
}

type Found = Recognised | null

/** No server may take one, whatever it is set to. */
const isIdToken = (found: Found): boolean => found?.sure === true && !found.access

/** Its words are that the product’s tokens are for the product itself. */
const isOfPlatform = (found: Found, word: ProductWord | null): boolean =>
  word !== null && word.fix === found?.product.platform?.fix

/** No setting makes it a token for a server. */
const isForNoServer = (found: Found, token: string): boolean =>
  found?.sure === true && found.profile !== null && (!profileHelps(found.profile) || isForIssuer(claimsOf(token)))

/** The profile of an access token that is surely of that shape. */
function likenessOf(found: Found) {
  if (!found?.sure || !found.access || !found.profile) return null
  return { profile: `${found.product.id}/${found.profile.id}`, name: found.profile.name }
}

const audienceChecks: ReadonlySet<string> = new Set(['audience-presence', 'audience-type', 'audience'])

/**
 * The check of the audience where it refuses the token too, behind the step that decides; `null` for a token of an
 * issuer that is not trusted, whose audience is nothing to mend.
 */
function audienceRefused({ stations }: Derived['judgement']) {
  const refused = stepsOf(stations).filter((s) => s.status === 'fail' && !s.decides)
  const step = refused.find(({ id }) => audienceChecks.has(id))
  if (!step || step.reason === null || refused.some(({ id }) => id === 'issuer-trust')) return null
  return { check: step.id, reason: step.reason }
}

function wordOf({ inputs, token, server, judgement }: Derived, found: Found, { products, profileById }: Known) {
  const own = inputs.server === 'mine' ? { chosen: profileById(inputs.mine.profile) } : null
  return productWord(
    { verdict: judgement.verdict, token, server, audience: audienceRefused(judgement), products },
    found,
    own,
  )
}
