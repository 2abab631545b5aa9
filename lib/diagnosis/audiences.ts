import { parseUri, type UriParts } from '../pipeline/audience/uri'
import { audienceValues } from '../pipeline/claims/audience-values'
import type { Subject } from './hypothesis'

/** A value of the token's `aud`, as text and taken apart, beside the server's own name. */
interface Pair {
  readonly aud: string
  readonly of: UriParts
  readonly own: UriParts
}

/** Audiences that are compared; a token of a real issuer names a handful. */
const most = 20

/** The token's audiences, each beside the server's resource; none where one of the two is no URI. */
export function besideResource({ claims, server }: Pick<Subject, 'claims' | 'server'>): readonly Pair[] {
  const own = parseUri(server.resource)
  if (!claims || !own) return []
  return audienceValues(claims)
    .slice(0, most)
    .flatMap((aud) => {
      const of = parseUri(aud)
      return of ? [{ aud, of, own }] : []
    })
}
