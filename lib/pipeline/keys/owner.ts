/** Entra's two names for one tenant: v1.0 and v2.0 tokens are signed with the same keys. */
const entra = /^https:\/\/(?:login\.microsoftonline\.com|sts\.windows\.net)\/([^/]+)(?:\/v2\.0)?\/?$/

const tenantOf = (issuer: string): string | undefined => entra.exec(issuer)?.[1]?.toLowerCase()

/** What Entra writes where a key serves every tenant: the token's `tid` stands in its place. */
const placeholder = '{tenantid}'

/**
 * Whether a key that names `owner` as its issuer speaks for `iss`: the same text, or at Entra the same
 * tenant, whichever version of the issuer is written beside the key.
 */
export function speaksFor(owner: string, iss: unknown, tid: unknown): boolean {
  if (iss === owner) return true
  if (typeof iss !== 'string') return false
  const [ofKey, ofToken] = [tenantOf(owner), tenantOf(iss)]
  if (ofKey === undefined || ofToken === undefined) return false
  return ofKey === placeholder ? typeof tid === 'string' && tid.toLowerCase() === ofToken : ofKey === ofToken
}
