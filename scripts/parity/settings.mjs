// A server's settings as options of libraries.
export const leavesOut = ({ policy }, check) => policy.off.includes(check)

/** The scopes that the call needs. */
export const scopesNeeded = (target) => (leavesOut(target, 'scope') ? [] : [...target.policy.requiredScopes])

/** Where the metadata of the resource stands (RFC 9728 §3.1). */
export function metadataOf({ resource }) {
  const { origin, pathname, search } = new URL(resource)
  return `${origin}/.well-known/oauth-protected-resource${pathname === '/' ? '' : pathname}${search}`
}
