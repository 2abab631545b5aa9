import type { Diagnosis } from '../diagnosis/diagnose'
import type { Recognised } from '../issuers/recognise'

/** Causes that lie in the product, not in this one setup. */
const ofTheProduct: ReadonlySet<string> = new Set([
  'microsoft-api',
  'issuer-own-token',
  'entra-version',
  'entra-application-uri',
  'userinfo-audience',
  'client-audience',
  'scope-elsewhere',
  'other-family',
])

/** Whether the product’s own words still help beside what was found. `null`: nothing was. */
export const leavesWord = (cause: Diagnosis | null): boolean => cause === null || ofTheProduct.has(cause.hypothesis)

/** Where the product has no access tokens for a server, another token of it is no advice. */
export function atProduct(cause: Diagnosis, found: Recognised | null): Diagnosis {
  const platform = found?.sure && !found.access ? found.product.platform : undefined
  return platform && cause.hypothesis === 'other-kind' ? { ...cause, fix: platform.fix } : cause
}
