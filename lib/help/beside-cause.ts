import type { Diagnosis } from '../diagnosis/diagnose'
import type { Recognised } from '../issuers/recognise'
import type { Verdict } from '../pipeline/types'
import type { Remedy } from '../playground/remedies'
import type { ProductWord } from './product-word'

/** Causes that lie in the product, not in this one setup. */
const ofTheProduct: ReadonlySet<string> = new Set([
  'issuer-own-token',
  'entra-version',
  'userinfo-audience',
  'client-audience',
  'issuer-audience',
  'origin-audience',
  'other-family',
  'session-login',
  'sign-in-scopes',
])

/**
 * Whether the product’s own words still help beside what was found. `null`: nothing was. Where a scope was found in
 * another claim they would send the reader for it once more; its form is a setting of the product.
 */
export const leavesWord = (cause: Diagnosis | null, verdict: Verdict): boolean =>
  cause === null ||
  ofTheProduct.has(cause.hypothesis) ||
  (cause.hypothesis === 'scope-elsewhere' && 'reason' in verdict && verdict.reason === 'malformed')

/** Whether a setting of this server can still help: where the token is no access token for it none does. */
export const leavesSettings = ({ settings }: Diagnosis): boolean => settings !== 'none'

/** Settings as the cause leaves them: none is advised that lets in what belongs elsewhere. */
export const asAdvised = (
  said: Pick<Diagnosis | ProductWord, 'settings'> | null,
  remedies: readonly Remedy[],
): readonly Remedy[] =>
  said?.settings === 'others' ? remedies.map((remedy) => ({ ...remedy, advised: false })) : remedies

const ofKind: ReadonlySet<string> = new Set(['other-kind', 'session-login', 'product-token'])

/**
 * The one of the two that holds. Where a product has no scopes at all, none can be asked for; elsewhere the general
 * advice is better. An encrypted token of which nothing speaks for the product is not the product’s own.
 */
export function eitherOf(tried: Diagnosis | null, word: ProductWord | null, found: Recognised | null) {
  const hypothesis = tried?.hypothesis
  if (hypothesis === 'sign-in-scopes' && word?.never) return { tried: null, word }
  const isBetter =
    hypothesis === 'sign-in-scopes' ||
    (hypothesis === 'issuer-own-token' && !found) ||
    (tried && hypothesis === 'issuer-audience' && !isAtIssuer(tried, found))
  return { tried, word: isBetter ? null : word }
}

/** The audience is an address of the issuer’s own, and the product is known that gives others. */
const isAtIssuer = ({ hypothesis, check }: Diagnosis, found: Recognised | null): boolean =>
  hypothesis === 'issuer-audience' && check === 'audience' && found?.sure === true && !found.product.platform

/** What was found, with the advice of the product in place of advice that does not hold there. */
export function atProduct(cause: Diagnosis, found: Recognised | null, word: ProductWord | null): Diagnosis {
  // Where the product has no access tokens for a server, another token of it is no advice.
  const platform = found?.sure && !found.access ? found.product.platform : undefined
  if (platform && ofKind.has(cause.hypothesis)) return { ...cause, fix: platform.fix }
  // Whether resource is read, and whether the client’s name can be this server’s, differs from product to product.
  return word && (cause.hypothesis === 'client-audience' || isAtIssuer(cause, found))
    ? { ...cause, fix: word.fix }
    : cause
}
