import { findMember, type JsonObject } from '../../pipeline/encoding/json'
import { clip } from '../../pipeline/encoding/visible-text'
import { mcp, rfc } from '../../pipeline/specs'
import { defineHypothesis, type Subject } from '../hypothesis'

/** Claims in which products write what a token grants. */
const claimsOfScope = ['scope', 'scp', 'scopes', 'permissions', 'roles', 'authorities', 'groups']

export default defineHypothesis({
  id: 'scope-elsewhere',
  title: 'What is needed is granted in another claim or form',
  speaksTo: ['scope'],
  specs: [rfc(9068, '2.2.3'), rfc(6750, '3.1'), mcp('authorization', 'scope-challenge-handling')],
  test({ claims, server, reason }: Subject) {
    const needed = server.policy.requiredScopes
    if (!claims || needed.length === 0) return null
    for (const name of claimsOfScope) {
      const given = wordsOf(claims, name)
      if (!given || !needed.every((s) => given.words.includes(s))) continue
      const read = server.policy.scopeClaims.includes(name)
      if (read && !(given.isList && reason === 'malformed') && !given.commas) continue
      const form = given.isList ? 'a list' : given.commas ? 'words with commas between them' : 'one string'
      return {
        says: read
          ? `${name} is ${form} and grants ${clip(needed.join(' '), 80)}: this server takes it for words with blanks between them and finds ${given.isList ? 'none' : 'another'}.`
          : `The issuer writes what is granted in ${name}, ${form}, and ${clip(needed.join(' '), 80)} is among it; this server reads ${clip(server.policy.scopeClaims.join(', '), 40) || 'no claim'}.`,
        fix: read
          ? `Have the authorization server join its scopes with blanks, or have this server take ${given.isList ? 'a list' : 'commas'} in ${name}. Asking for more scope does not help.`
          : `Have this server read ${name}. Asking for more scope does not help: the token has it.`,
      }
    }
    return null
  },
})

function wordsOf(
  claims: JsonObject,
  name: string,
): { readonly words: readonly string[]; readonly isList: boolean; readonly commas: boolean } | null {
  const value = findMember(claims, name)?.value
  if (typeof value === 'string')
    return { words: value.split(/[\s,]+/).filter(Boolean), isList: false, commas: value.includes(',') }
  if (!Array.isArray(value)) return null
  return { words: value.filter((v): v is string => typeof v === 'string').slice(0, 1000), isList: true, commas: false }
}
