import { findMember } from '../../pipeline/encoding/json'
import { clip } from '../../pipeline/encoding/visible-text'
import { rfc } from '../../pipeline/specs'
import { defineHypothesis } from '../hypothesis'

export default defineHypothesis({
  id: 'scope-prefix',
  title: 'The scope is granted with or without a prefix',
  speaksTo: ['scope/missing'],
  specs: [rfc(6750, '3.1'), rfc(9068, '2.2.3')],
  test({ claims, server }) {
    const { requiredScopes, scopeClaims } = server.policy
    const granted = scopeClaims.flatMap((name) => {
      const value = claims && findMember(claims, name)?.value
      return typeof value === 'string'
        ? value.split(' ')
        : Array.isArray(value)
          ? value.filter((v) => typeof v === 'string')
          : []
    })
    for (const needed of requiredScopes.slice(0, 50)) {
      if (granted.includes(needed)) continue
      const near = granted
        .slice(0, 500)
        .find(
          (g: string) => g !== '' && (lastPart(g) === needed || g === lastPart(needed) || plain(g) === plain(needed)),
        )
      if (near === undefined) continue
      return {
        says: `The token grants ${clip(near, 60)}, this server asks for ${clip(needed, 60)}: the same name, ${near.toLowerCase() === needed.toLowerCase() ? 'in other case' : plain(near) === plain(needed) ? 'with another separator' : near.length > needed.length ? 'with a prefix' : 'without its prefix'}.`,
        fix: 'Scopes are compared character by character. Configure this server with the text that the authorization server writes into tokens; some add the API’s address in front where a client asks, and leave it out in the token. Asking again does not help.',
      }
    }
    return null
  },
})

/** Without what products change: case, and the sign between two words. */
const plain = (scope: string): string => scope.toLowerCase().replace(/[._:/-]/g, ':')

/** What stands after the last `/` or `:` (api://id/read, https://host/read, tools:read), or after the mark of Spring. */
function lastPart(scope: string): string {
  const bare = scope.replace(/^(?:SCOPE|ROLE)_/, '')
  return bare.slice(Math.max(bare.lastIndexOf('/'), bare.lastIndexOf(':')) + 1)
}
