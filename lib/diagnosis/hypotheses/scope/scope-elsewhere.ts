import { findMember, type JsonObject } from '../../../pipeline/encoding/json'
import { clip } from '../../../pipeline/encoding/visible-text'
import { mcp, rfc } from '../../../pipeline/specs'
import { defineHypothesis, type Subject } from '../../hypothesis'

/** Claims in which products write what a token grants. */
const claimsOfScope = ['scope', 'scp', 'scopes', 'permissions', 'roles', 'authorities', 'groups']

/** What is needed is granted in another claim or form. */
export default defineHypothesis({
  id: 'scope-elsewhere',
  speaksTo: ['scope'],
  specs: [rfc(9068, '2.2.3'), rfc(6750, '3.1'), mcp('authorization', 'scope-challenge-handling')],
  test({ claims, server, reason }: Subject) {
    const { requiredScopes, scopeClaims } = server.policy
    if (!claims || requiredScopes.length === 0) return null
    const granted = scopeClaims.flatMap((name) => wordsOf(claims, name)?.words ?? [])
    const lacking = requiredScopes.filter((scope) => !granted.includes(scope))
    const needed = lacking.length > 0 ? lacking : requiredScopes
    const asWell = needed.length < requiredScopes.length ? ' as well' : ''
    const roles = nestedRoles(claims, needed)
    const nested = roles ?? nestedAnywhere(claims, needed)
    if (nested)
      return {
        says: `${clip(needed.join(' '), 80)} is among ${roles ? 'the roles in' : 'what stands in'} ${nested}; this server reads ${clip(scopeClaims.join(', '), 40) || 'no claim'}.`,
        fix: `${roles ? 'Roles are not scopes: check the role' : 'Check it'} where the token has it, or have the authorization server map it into scope. Asking for more scope does not help: the token has it.`,
      }
    const joined = needed.find((scope) => /[\s,;]/.test(scope))
    if (joined?.split(/[\s,;]+/).every((word) => word === '' || granted.includes(word)))
      return {
        says: `The token grants every word of “${clip(joined, 60)}”; this server asks for them as one scope, with what stands between them.`,
        fix: 'Configure each scope on its own: a scope has no blank and no comma in it here. Asking for more scope does not help: the token has it.',
      }
    for (const name of [...claimsOfScope, ...namesOfRoles(claims)]) {
      const given = wordsOf(claims, name)
      if (!given) continue
      const marked = !needed.every((s) => given.words.includes(s))
      if (marked && !needed.every((s) => given.words.some((word) => word.replace(mark, '') === s))) continue
      const read = scopeClaims.includes(name)
      if (marked && read) continue
      if (marked)
        return {
          says: `The issuer writes what is granted in ${name}, as Spring names authorities, with SCOPE_ or ROLE_ in front: ${clip(needed.join(' '), 80)} is among it; this server reads ${clip(scopeClaims.join(', '), 40) || 'no claim'}.`,
          fix: `Have the authorization server write scope, without the mark: Spring adds it when it reads a token and it does not belong into one. Or have this server read ${name} and ask for the marked names. Asking for more scope does not help: the token has it.`,
        }
      if (read && !(given.isList && reason === 'malformed') && given.form === null) continue
      if (read && given.isObject)
        return {
          says: `${name} is an object and ${clip(needed.join(' '), 80)} stands in it; it must be one string of words (RFC 8693 §4.2).`,
          fix: 'Have the authorization server write scope as its words with blanks between them. Asking for more scope does not help: the token has it.',
        }
      const form = given.form ?? (given.isList ? 'a list' : 'one string')
      return {
        says: read
          ? `${name} is ${form} and grants ${clip(needed.join(' '), 80)}: this server takes it for words with blanks between them and finds ${given.isList && reason === 'malformed' ? 'none' : 'another'}.`
          : `The issuer writes what is granted in ${name}, ${form}, and ${clip(needed.join(' '), 80)} is among it; this server reads ${clip(scopeClaims.join(', '), 40) || 'no claim'}.`,
        fix: read
          ? `Have the authorization server join its scopes with blanks${given.isList ? ' (EmitScopesAsSpaceDelimitedStringInJwt at IdentityServer)' : ''}, or have this server take ${given.isList && reason === 'malformed' ? 'a list' : 'that form'} in ${name}. Asking for more scope does not help.`
          : `Have this server read ${name}${asWell}. Asking for more scope does not help: the token has it.`,
      }
    }
    return null
  },
})

/** Claims of an issuer's own in which roles or groups stand, named with a domain or a product in front. */
const namesOfRoles = (claims: JsonObject): readonly string[] =>
  claims.members
    .map(({ name }) => name)
    .filter((name) => name.length <= 200 && /[:/](?:roles?|groups?|permissions?|scopes?|authorities)$/i.test(name))
    .slice(0, 20)

interface Words {
  readonly words: readonly string[]
  readonly isList: boolean
  readonly isObject?: true
  /** Its form where neither a reader of words nor one of lists finds them in it. */
  readonly form: string | null
}

function wordsOf(claims: JsonObject, name: string): Words | null {
  const value = findMember(claims, name)?.value
  if (Array.isArray(value)) {
    const texts = value.filter((v): v is string => typeof v === 'string').slice(0, 1000)
    const joined = texts.some((text) => text.includes(' '))
    const words = joined ? texts.flatMap((text) => text.split(' ')).slice(0, 1000) : texts
    return { words, isList: true, form: joined ? 'a list whose texts hold several words' : null }
  }
  if (typeof value === 'object' && value !== null)
    return { words: inObject(value), isList: false, isObject: true, form: 'an object' }
  if (typeof value !== 'string') return null
  const form = forms.find(({ has }) => value.includes(has))
  if (!form) return { words: value.split(/\s+/).filter(Boolean), isList: false, form: null }
  return { words: value.split(form.between).filter(Boolean), isList: false, form: form.name }
}

/** The words of an object: names whose value says yes, and texts among its values. */
const inObject = (value: object): readonly string[] =>
  Object.entries(value)
    .slice(0, 200)
    .flatMap(([name, v]: [string, unknown]) =>
      v === true || v === 1
        ? [name]
        : typeof v === 'string'
          ? v.split(' ', 200)
          : Array.isArray(v)
            ? v.slice(0, 200).filter((word) => typeof word === 'string')
            : [],
    )

/** What Spring Security puts in front of a scope or a role. */
const mark = /^(?:SCOPE|ROLE)_/

/** How words are joined where it is not by blanks. */
const forms = [
  { has: '["', between: /[[\]",\s]+/, name: 'the JSON of a list, written as text' },
  { has: ',', between: /[\s,]+/, name: 'words with commas between them' },
  { has: ';', between: /[\s;]+/, name: 'words with semicolons between them' },
  { has: '|', between: /[\s|]+/, name: 'words with bars between them' },
  { has: '\n', between: /\s+/, name: 'words with line ends between them' },
  { has: '\t', between: /\s+/, name: 'words with tabs between them' },
  { has: '%20', between: /%20|\s/, name: 'words that are still percent-encoded' },
  { has: '+', between: /[\s+]+/, name: 'words with a plus between them, as a form encodes a blank' },
] as const

/** Where Keycloak writes roles: of the realm, or of a client. Their place, if they hold all that is needed. */
function nestedRoles(claims: JsonObject, needed: readonly string[]): string | null {
  const holds = (value: unknown) => Array.isArray(value) && needed.every((role) => value.includes(role))
  if (holds(memberOf(findMember(claims, 'realm_access')?.value, 'roles'))) return 'realm_access.roles'
  const clients = findMember(claims, 'resource_access')?.value
  const client = typeof clients === 'object' && clients !== null ? Object.keys(clients).slice(0, 100) : []
  const found = client.find((name) => holds(memberOf(memberOf(clients, name), 'roles')))
  return found === undefined ? null : `resource_access.${clip(found, 40)}.roles`
}

/** Other claims that are objects, as of organizations: the place that holds all that is needed. */
function nestedAnywhere(claims: JsonObject, needed: readonly string[]): string | null {
  for (const { name, value } of claims.members.slice(0, 200)) {
    if (typeof value !== 'object' || value === null || Array.isArray(value) || claimsOfScope.includes(name)) continue
    for (const [inner, held] of Object.entries(value).slice(0, 100)) {
      const words = typeof held === 'string' ? held.split(' ', 500) : Array.isArray(held) ? held.slice(0, 500) : []
      if (needed.every((scope) => words.includes(scope))) return `${clip(name, 40)}.${clip(inner, 40)}`
    }
  }
  return null
}

const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined
