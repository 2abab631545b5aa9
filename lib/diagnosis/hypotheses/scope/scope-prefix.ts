import { findMember } from '../../../pipeline/encoding/json'
import { clip } from '../../../pipeline/encoding/visible-text'
import { rfc } from '../../../pipeline/specs'
import { defineHypothesis } from '../../hypothesis'

/** The scope is granted with or without a prefix. */
export default defineHypothesis({
  id: 'scope-prefix',
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
          (g: string) =>
            g !== '' &&
            (lastPart(g) === needed ||
              g === lastPart(needed) ||
              isBehind(needed, g) ||
              isBehind(g, needed) ||
              singular(g) === singular(needed) ||
              isTurned(g, needed)),
        )
      if (near === undefined) {
        const wide = granted.slice(0, 500).find((g: string) => g.endsWith('*') && needed.startsWith(g.slice(0, -1)))
        const above = granted.slice(0, 500).find((g: string) => isAbove(g, needed))
        if (wide === undefined && above !== undefined)
          return {
            says: `The token grants ${clip(above, 60)}, and this server asks for ${clip(needed, 60)}: many take the one to include the other, but nothing here says so, and scopes are compared word by word.`,
            fix: `Have the client ask for both, or write ${clip(above, 60)} > ${clip(needed, 60)} under Broader scopes of this server.`,
          }
        if (wide !== undefined)
          return {
            says: `The token grants ${clip(wide, 60)}, this server asks for ${clip(needed, 60)}: a star in a scope means nothing but itself, unless a server gives it a meaning.`,
            fix: `Have the authorization server write the scopes out, or have this server say what ${clip(wide, 60)} implies. Asking again does not help.`,
          }
        continue
      }
      return {
        says: `The token grants ${clip(near, 60)}, this server asks for ${clip(needed, 60)}: the same name, ${near.toLowerCase() === needed.toLowerCase() ? 'in other case' : plain(near) === plain(needed) ? 'with another separator' : singular(near) === singular(needed) ? 'but for the letter s' : isTurned(near, needed) ? 'with its words the other way round' : near.length > needed.length ? 'with a prefix' : 'without its prefix'}.`,
        fix: 'Scopes are compared character by character. Configure this server with the text that the authorization server writes into tokens; some add the API’s address in front where a client asks, and leave it out in the token. Asking again does not help.',
      }
    }
    return null
  },
})

/** All of a scope that has a sign of its own in it, behind an address: `api://id/files:read` and `files:read`. */
const isBehind = (scope: string, address: string): boolean => address.endsWith(`/${scope}`)

/** Two words in the other order: `tools:read` and `read:tools`. */
const isTurned = (a: string, b: string): boolean =>
  plain(a).includes(':') && plain(a).split(':').toSorted().join(':') === plain(b).split(':').toSorted().join(':')

/** Words of which the first is commonly taken to include the others, on one thing. */
const above = [
  ['admin', 'manage', 'full', 'all', 'readwrite', 'rw'],
  ['write', 'edit', 'update', 'modify'],
  ['read', 'list', 'view', 'get', 'readonly'],
]

/** `items:write` over `items:read`. */
function isAbove(granted: string, needed: string): boolean {
  const [one, other] = [plain(granted).split(':'), plain(needed).split(':')]
  if (one.length !== other.length || one.length < 2) return false
  const differ = one.flatMap((word, i) => (word === other[i] ? [] : [[word, other[i] ?? '']]))
  const [pair] = differ
  if (differ.length !== 1 || !pair) return false
  const [high, low] = pair.map((word) => above.findIndex((words) => words.includes(word)))
  return high !== undefined && low !== undefined && high >= 0 && low > high
}

/** As `plain`, and whether a thing is named as one or as many makes no difference. */
const singular = (scope: string): string => plain(scope).replace(/s(?=:|$)/g, '')

/** Without what products change: case, and the sign between two words. */
const plain = (scope: string): string => scope.toLowerCase().replace(/[._:/-]/g, ':')

/** What stands after the last `/` or `:` (api://id/read, https://host/read, tools:read), after the mark of Spring, or an application of SAP (app!t1.read). */
function lastPart(scope: string): string {
  const bare = scope.replace(/^(?:(?:SCOPE|ROLE)_|[\w-]{1,100}![a-z]\d{1,10}\.)/, '')
  return bare.slice(Math.max(bare.lastIndexOf('/'), bare.lastIndexOf(':')) + 1)
}
