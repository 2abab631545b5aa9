import { entraIssuer, shareCloud } from './entra'

/** What Entra writes where a key serves every tenant: the token's `tid` stands in its place. */
const placeholder = '{tenantid}'

/**
 * Whether a key that names `owner` as its issuer speaks for `iss`: the same text, or at Entra the same
 * tenant of one cloud, whichever version of the issuer is written beside the key: both sign with the same keys.
 */
export function speaksFor(owner: string, iss: unknown, tid: unknown): boolean {
  if (iss === owner) return true
  if (typeof iss !== 'string') return false
  const [ofKey, ofToken] = [entraIssuer(owner), entraIssuer(iss)]
  if (!ofKey || !ofToken || !shareCloud(ofKey.host, ofToken.host)) return false
  return ofKey.tenant === placeholder
    ? typeof tid === 'string' && tid.toLowerCase() === ofToken.tenant
    : ofKey.tenant === ofToken.tenant
}
