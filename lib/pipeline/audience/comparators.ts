import { type Accepts, type Comparator, comparator, equalForms, orEqual } from './comparator'
import type { AudienceComparison } from './comparisons'
import { type Place, isAtOrAbove } from './folders'
import { lenientUrl } from './lenient-url'
import { sdkComparators } from './sdk-comparators'
import { normalizeUri } from './uri'

/** Without one slash at the end of the path; a query or fragment keeps its own. */
const withoutSlash = (uri: string): string => {
  const [path = ''] = uri.split(/[?#]/, 1)
  return (path.endsWith('/') ? path.slice(0, -1) : path) + uri.slice(path.length)
}

/** The same but for one slash: what has two of them has more than the other. */
const slashed: Comparator['accepts'] = (names) => {
  const asNamed = equalForms(normalizeUri)(names)
  const shortened = equalForms(normalizeUri)(names.map(withoutSlash))
  return (aud) => asNamed(aud) || asNamed(withoutSlash(aud)) || shortened(aud)
}

/** Deliberately as naive as the servers that do it: `new URL()` on both sides, then a path prefix. */
const above: Comparator['accepts'] = (names) => {
  const isAbove = isAtOrAbove(names.flatMap(lenientPlace))
  return (aud) => lenientPlace(aud).some(isAbove)
}

/** Origin and path as `new URL()` sees them; none for what it gives up on, and for schemes without an origin. */
function lenientPlace(text: string): Place[] {
  const url = lenientUrl(text)
  return url && url.origin !== 'null' ? [{ root: url.origin, path: url.pathname }] : []
}

/** The ways servers compare `aud` with their own resource URI. No specification names one. */
export const comparators = {
  exact: comparator({
    label: 'exact',
    about: 'The two texts are the same, code point by code point.',
    safe: true,
    accepts: equalForms((text) => text),
  }),
  normalized: comparator({
    label: 'normalized',
    about: 'Case of scheme and host, default port and empty path are folded as RFC 3986 allows.',
    safe: true,
    accepts: orEqual(equalForms(normalizeUri)),
  }),
  slash: comparator({
    label: 'one slash',
    about: 'As normalized, and one trailing slash makes no difference.',
    safe: true,
    accepts: orEqual(slashed),
  }),
  prefix: comparator({
    label: 'prefix',
    about: 'Any aud at or above this server on the same origin passes: unsafe where tenants share a host.',
    safe: false,
    accepts: orEqual(above),
  }),
  ...sdkComparators,
  'client-id': comparator({
    label: 'client_id instead',
    about:
      'The client’s id is compared with the other names of this server, and aud with nothing: a client’s token for one server passes at all of them.',
    safe: false,
    compares: 'client',
    accepts: equalForms((text) => text),
  }),
} as const satisfies Record<AudienceComparison, Comparator>

/** Those that compare `aud`, as its value and the server's name alone decide. */
export const waysToCompareAud: readonly Comparator[] = Object.values(comparators).filter((w) => w.compares === 'aud')

/** Everything the server is called: its resource URI first. */
export const ownNames = ({ resource, policy }: Named): readonly string[] => [resource, ...policy.otherNames]

/** By the policy of a server, which is one object for as long as the server is: how it compares, ready to use. */
const prepared = new WeakMap<Comparing['policy'], { readonly resource: string; readonly accepts: Accepts }>()

/** Whether one `aud` value names that server, as it compares. Its names are prepared once. */
export function acceptsFor({ resource, policy }: Comparing): Accepts {
  const known = prepared.get(policy)
  if (known?.resource === resource) return known.accepts
  const accepts = comparators[policy.audience].accepts(ownNames({ resource, policy }))
  prepared.set(policy, { resource, accepts })
  return accepts
}

interface Named {
  readonly resource: string
  readonly policy: { readonly otherNames: readonly string[] }
}

interface Comparing extends Named {
  readonly policy: Named['policy'] & { readonly audience: AudienceComparison }
}
