import type { Product, Profile } from '../issuers/product'
import { decode, isIdTokenOf, type Recognised } from '../issuers/recognise'
import { isForIssuer, profileHelps } from '../issuers/helps'
import { speaksOfMissing } from '../issuers/missing'
import { productOfIssuers } from '../issuers/of-issuer'
import { notKnown } from '../issuers/source'
import { type Word, wordFor } from '../issuers/words'
import { ownNames } from '../pipeline/audience/comparators'
import { missKinds } from '../pipeline/audience/miss-kinds'
import { nearestMiss } from '../pipeline/audience/mismatch'
import { audienceValues } from '../pipeline/claims/audience-values'
import { memberValue } from '../pipeline/encoding/json'
import { claimsOf } from '../pipeline/encoding/object-segment'
import type { TargetServer, Verdict } from '../pipeline/types'
import { isAmongIts, otherProduct, otherTenant } from './other-tenant'

/** What a product's own words add to the step that decides. */
export interface ProductWord {
  /** The product’s id, and what it is called. */
  readonly id: string
  readonly product: string
  readonly says: string
  readonly fix: string
  readonly source: string
  /** ISO date. */
  readonly checked: string
  /** No token of the product ever has what is missing. */
  readonly never?: true
  /** A setting of this server would let in what belongs elsewhere. */
  readonly settings?: 'others'
}

/** A product, and one shape of its access tokens. */
export interface Chosen {
  readonly product: Product
  readonly profile: Profile
}

interface Judged {
  readonly verdict: Verdict
  readonly token: string
  readonly server: TargetServer
  /** The check of the audience, where it refuses the token too and another decides. */
  readonly audience?: { readonly check: string; readonly reason: string } | null
  /** All that are known. */
  readonly products: readonly Product[]
}

/**
 * What is usual at the product that issued the token, of the step that decides; `null` where nothing is known that helps.
 * @param found whose token it looks like
 * @param own of the reader's own server: the profile it is set to, if it is one of a product; `null` for any other server
 */
export function productWord(
  { verdict, token, server, audience = null, products }: Judged,
  found: Recognised | null,
  own: { readonly chosen: Chosen | undefined } | null,
): ProductWord | null {
  if (verdict.outcome === 'accepted' || isNearMiss(verdict.decidedBy, token, server)) return null
  const chosen = own?.chosen
  // The token says whose it is; the profile is what the server was set to; an opaque token leaves the trusted address.
  const product = found?.sure ? found.product : (chosen?.product ?? issuerOfUnread(token, server, products))
  if (!product) return null
  if (found?.sure && !found.access) return found.kind === 'an ID token' ? idTokenOf(product, verdict.decidedBy) : null
  if (chosen && !found && isTrusted(token, server) && showsIdToken(chosen.product, token))
    return idTokenOf(chosen.product, verdict.decidedBy)
  if (verdict.decidedBy === 'format' && verdict.reason === 'opaque' && !mayBegin(product, token)) return null
  const shape = found?.profile ?? chosen?.profile ?? null
  if (verdict.decidedBy === 'required-claims' && !speaksOfMissing(missingIn(token, server), shape)) return null
  const word = wordFor(product, verdict.decidedBy, verdict.reason)
  if (!word && verdict.decidedBy === 'format' && verdict.reason === 'opaque') return noJwt(product)
  if (word?.of !== undefined && isRead(word.of, token, server)) return null
  if (found?.sure && verdict.decidedBy === 'issuer-trust' && verdict.reason === 'unknown') {
    const tenant = otherTenant(product, token, server, products)
    if (!word) return tenant ?? otherProduct(product, token, server, products, true)
    if (word.fix !== product.platform?.fix) {
      if (tenant?.isElsewhere) return tenant
      if (!holdsHere(word, product, token, server, products)) return otherProduct(product, token, server, products)
    }
  }
  if (own && !chosen && found?.profile && failsForItsShape.has(verdict.decidedBy))
    return (
      hopeless(product, found.profile, token) ??
      profileWord(product, found.profile, word, nextWord(product, audience, token, server), !hasAudience(token))
    )
  return word ? wordOf(product, word) : null
}

const wordOf = ({ id, name }: Product, { says, fix, source, checked, never }: Word): ProductWord => ({
  id,
  product: name,
  says,
  fix,
  source,
  checked,
  ...(never && { never }),
})

/** Of a product whose access tokens are JWTs alone. */
function noJwt({ id, name, jwtAlways }: Product): ProductWord | null {
  if (!jwtAlways) return null
  const { source, checked } = jwtAlways
  return {
    id,
    product: name,
    says: `${name} issues access tokens as JWTs. An opaque text of it is a refresh token, a code or a key.`,
    fix: 'Have the client send access_token of the token response. A refresh token that was sent to a server has leaked: have it revoked.',
    source,
    checked,
  }
}

/** Whether its access tokens begin so, where it is known how they do. */
const mayBegin = ({ prefixes }: Product, token: string): boolean =>
  !prefixes || prefixes.any.some((prefix) => token.startsWith(prefix))

/** Whether it has what the product’s ID tokens have; that something is missing shows nothing of a token of anybody. */
const showsIdToken = ({ idToken }: Product, token: string): boolean =>
  idToken !== notKnown &&
  isIdTokenOf(
    {
      idToken: { ...idToken, any: idToken.any.filter((all) => all.some((of) => !('is' in of && of.is === 'absent'))) },
    },
    decode(token),
  )

const isTrusted = (token: string, { issuers }: TargetServer): boolean => {
  const claims = claimsOf(token)
  return claims !== null && issuers.some(({ issuer }) => issuer === memberValue(claims, 'iss'))
}

/** Where no setting makes it a token for a server: what the product says of that; `null` where one does. */
function hopeless(product: Product, profile: Profile, token: string): ProductWord | null {
  const word = isForIssuer(claimsOf(token))
    ? wordFor(product, 'audience', 'mismatch')
    : profileHelps(profile)
      ? undefined
      : wordFor(product, 'required-claims', 'missing')
  return word ? wordOf(product, word) : null
}

const issuerOfUnread = (token: string, { issuers }: TargetServer, products: readonly Product[]): Product | null =>
  claimsOf(token)
    ? null
    : productOfIssuers(
        issuers.map(({ issuer }) => issuer),
        products,
      )

/** Whether the product’s words of its issuers are about those that the server trusts. */
function holdsHere(word: Word, product: Product, token: string, server: TargetServer, products: readonly Product[]) {
  const trusted = productOfIssuers(
    server.issuers.map(({ issuer }) => issuer),
    products,
  )
  if (trusted && trusted.name !== product.name) return false
  return word.anywhere === true || isAmongIts(product, token, server, products)
}

const missingIn = (token: string, { policy }: TargetServer): readonly string[] => {
  const claims = claimsOf(token)
  return claims ? policy.requiredClaims.filter((name) => memberValue(claims, name) === undefined) : []
}

/** Whether the server has found scopes in that claim of the token. */
const isRead = (claim: string, token: string, { policy }: TargetServer): boolean => {
  const claims = policy.scopeClaims.includes(claim) ? claimsOf(token) : null
  return claims !== null && memberValue(claims, claim) !== undefined
}

/** Checks that a good token fails at a server that expects RFC 9068. */
const failsForItsShape: ReadonlySet<string> = new Set(['type', 'required-claims'])

/** What the product says of the audience, which no profile makes the server's own. */
function nextWord(product: Product, audience: Judged['audience'], token: string, server: TargetServer) {
  if (!audience || isNearMiss(audience.check, token, server)) return undefined
  return wordFor(product, audience.check, audience.reason)
}

function hasAudience(token: string): boolean {
  const claims = claimsOf(token)
  return claims !== null && memberValue(claims, 'aud') !== undefined
}

/** One setting does all that the product's words ask for, up to the audience. */
function profileWord(
  { id, name }: Product,
  { name: shape, about, shape: { source, checked } }: Profile,
  word?: Word,
  next?: Word,
  lacksAudience = false,
) {
  const said = word?.says ?? about
  const refused = lacksAudience ? 'It has no aud, and is refused all the same.' : 'Its aud is refused all the same.'
  const rest = next ? `${refused} ${next.fix}` : 'Another token of this issuer looks the same.'
  return {
    id,
    product: name,
    says: next && !/\baud\b/.test(said) ? `${said} ${next.says}` : said,
    fix: `Set My server to the profile ${shape}, which expects just that. ${rest}`,
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

function idTokenOf({ id, name, idToken, platform }: Product, check: string): ProductWord | null {
  if (idToken === notKnown || !failsAsIdToken.has(check)) return null
  if (platform) return { id, product: name, ...platform }
  return {
    id,
    product: name,
    says: 'This is the ID token, made for the client. No server may take it.',
    fix: 'Have the client send access_token of the token response instead of id_token.',
    source: idToken.source,
    checked: idToken.checked,
  }
}

/** The audience is this server's name but for its spelling: nothing that a product is known for. */
function isNearMiss(check: string, token: string, { resource, policy }: TargetServer): boolean {
  if (check !== 'audience') return false
  const claims = claimsOf(token)
  const values = claims ? audienceValues(claims).slice(0, 200) : []
  const miss = nearestMiss(values, ownNames({ resource, policy }).slice(0, 200))
  return miss !== null && missKinds[miss.kind].near === true
}
