import { productProfileById } from '@/content/issuers/profiles'
import { products } from '@/content/issuers'
import { presets } from '@/content/presets'
import { nearestMiss } from '@/lib/pipeline/audience/mismatch'
import { missKinds } from '@/lib/pipeline/audience/miss-kinds'
import { ownNames } from '@/lib/pipeline/audience/comparators'
import { audienceValues } from '@/lib/pipeline/claims/audience-values'
import { memberValue } from '@/lib/pipeline/encoding/json'
import { readSegment } from '@/lib/pipeline/encoding/object-segment'
import type { TargetServer, ValidationInput } from '@/lib/pipeline/types'
import type { Judgement } from '@/lib/judge/judgement'
import type { Product, Profile } from '@/lib/issuers/product'
import { notKnown } from '@/lib/issuers/source'
import { untried } from '@/lib/diagnosis/bounds'
import { diagnose, type Diagnosis } from '@/lib/diagnosis/diagnose'
import { unreadKeys } from '@/lib/diagnosis/unread-keys'
import { recognise } from '@/lib/issuers/recognise'
import { speaksOfMissing } from '@/lib/issuers/missing'
import { type Word, wordFor } from '@/lib/issuers/words'
import { validationInputOf } from '@/lib/judge/judge'
import type { Derived } from '@/lib/playground/derive'
import { type Remedy, remediesFor } from '@/lib/playground/remedies'

/** What a product's own words add to the step that decides. */
interface ProductWord {
  readonly product: string
  readonly says: string
  readonly fix: string
  readonly source: string
  /** ISO date. */
  readonly checked: string
}

export interface Help {
  /** What it is of: the inputs judged. */
  readonly of: Derived
  readonly cause: Diagnosis | null
  /** What of the search for a cause reached its bound, and found none. */
  readonly untried: string | null
  readonly word: ProductWord | null
  readonly remedies: readonly Remedy[]
}

/** Causes beside which the product's own words still help: they lie in the product, not in this one setup. */
const ofTheProduct: ReadonlySet<string> = new Set([
  'microsoft-api',
  'issuer-own-token',
  'entra-version',
  'entra-application-uri',
  'userinfo-audience',
  'client-audience',
  'scope-elsewhere',
])

/** Why the step that decides failed, as far as it can be put to the test, and what is usual at the token's issuer. */
export async function explain(derived: Derived, isStale: () => boolean): Promise<Help> {
  const { inputs, token, server, now } = derived
  const input = validationInputOf({ ...inputs, token }, server, now)
  const found = recognise(token, products)
  const tried = (await diagnose(input, isStale)) ?? (isStale() ? null : await causeInKeys(derived, input))
  const cause = tried && atProduct(tried, found)
  const word = cause === null || ofTheProduct.has(cause.hypothesis) ? wordOf(derived, found) : null
  const remedies = isStale() ? [] : await remediesFor(derived, likenessOf(found), presets)
  const bound = cause === null && !isStale() && isUnexplained(derived) ? untried(token) : null
  return { of: derived, cause, untried: bound, word, remedies }
}

const isUnexplained = ({ judgement: { verdict } }: Derived): boolean =>
  verdict.outcome !== 'accepted' && verdict.decidedBy === 'signature' && verdict.reason === 'mismatch'

/** Without a key nobody can say more: then what was pasted as one is looked at. */
async function causeInKeys({ inputs, keys, judgement }: Derived, input: ValidationInput): Promise<Diagnosis | null> {
  const { verdict } = judgement
  if (verdict.outcome === 'accepted' || verdict.decidedBy !== 'key' || !('problem' in keys)) return null
  return inputs.server === 'mine' && inputs.secret === '' ? unreadKeys(input, inputs.keysText, keys) : null
}

type Found = ReturnType<typeof recognise>

/** Where the product has no access tokens for a server, another token of it is no advice. */
function atProduct(cause: Diagnosis, found: Found): Diagnosis {
  const platform = found?.sure && !found.access ? found.product.platform : undefined
  return platform && cause.hypothesis === 'other-kind' ? { ...cause, fix: platform.fix } : cause
}

/** The profile of an access token that is surely of that shape. */
function likenessOf(found: Found) {
  if (!found?.sure || !found.access || !found.profile) return null
  return { profile: `${found.product.id}/${found.profile.id}`, name: found.profile.name }
}

function wordOf({ inputs, token, server, judgement }: Derived, found: Found): ProductWord | null {
  const { verdict } = judgement
  if (verdict.outcome === 'accepted' || isNearMiss(judgement, token, server)) return null
  const chosen = inputs.server === 'mine' ? productProfileById(inputs.mine.profile)?.product : undefined
  // The token says whose it is; the profile is what the server was set to.
  const product = found?.sure ? found.product : chosen
  if (!product) return null
  if (found?.sure && !found.access) return idTokenOf(product, verdict.decidedBy)
  const shape = found?.profile ?? productProfileById(inputs.mine.profile)?.profile ?? null
  if (verdict.decidedBy === 'required-claims' && !speaksOfMissing(missingIn(token, server), shape)) return null
  const word = wordFor(product, verdict.decidedBy, verdict.reason)
  if (inputs.server === 'mine' && !chosen && found?.profile && failsForItsShape.has(verdict.decidedBy))
    return profileWord(product, found.profile, word)
  return word
    ? { product: product.name, says: word.says, fix: word.fix, source: word.source, checked: word.checked }
    : null
}

const missingIn = (token: string, { policy }: TargetServer): readonly string[] => {
  const claims = readSegment(token.split('.', 2)[1] ?? '')
  return typeof claims === 'string'
    ? []
    : policy.requiredClaims.filter((name) => memberValue(claims, name) === undefined)
}

/** Checks that a good token fails at a server that expects RFC 9068. */
const failsForItsShape: ReadonlySet<string> = new Set(['type', 'required-claims'])

/** One setting does all that the product's words ask for. */
function profileWord({ name }: Product, { name: shape, about, shape: { source, checked } }: Profile, word?: Word) {
  return {
    product: name,
    says: word?.says ?? about,
    fix: `Set My server to the profile ${shape}, which expects just that. Another token of this issuer looks the same.`,
    source: word?.source ?? source,
    checked: word?.checked ?? checked,
  }
}

/** Checks that an ID token fails because it is one. */
const failsAsIdToken: ReadonlySet<string> = new Set([
  'type',
  'required-claims',
  'token-kind',
  'audience',
  'audience-presence',
  'scope',
])

function idTokenOf({ name, idToken, platform }: Product, check: string): ProductWord | null {
  if (idToken === notKnown || !failsAsIdToken.has(check)) return null
  if (platform) return { product: name, ...platform }
  return {
    product: name,
    says: 'This is the ID token, made for the client. No server may take it.',
    fix: 'Have the client send access_token of the token response instead of id_token.',
    source: idToken.source,
    checked: idToken.checked,
  }
}

/** The audience is this server's name but for its spelling: nothing that a product is known for. */
function isNearMiss({ verdict }: Judgement, token: string, { resource, policy }: TargetServer): boolean {
  if (verdict.outcome === 'accepted' || verdict.decidedBy !== 'audience') return false
  const claims = readSegment(token.split('.', 2)[1] ?? '')
  const values = typeof claims === 'string' ? [] : audienceValues(claims).slice(0, 200)
  const miss = nearestMiss(values, ownNames({ resource, policy }).slice(0, 200))
  return miss !== null && missKinds[miss.kind].near === true
}
