import { type JsonObject, memberValue } from '../encoding/json'
import type { Policy } from '../types'

/** Whether a text may stand in a list of scopes: %x21 / %x23-5B / %x5D-7E (RFC 6749 §3.3, RFC 6750 §3). */
export const isScopeToken = (text: string): boolean => /^[\x21\x23-\x5b\x5d-\x7e]+$/.test(text)

/**
 * The words of the first scope claim a token has, and what they imply: `scope` (one string of words,
 * RFC 8693 §4.2) or a vendor's list; `malformed` if it is neither, `null` if there is none.
 */
export function grantedScopes(
  claims: JsonObject,
  policy: Pick<Policy, 'scopeClaims' | 'scopeList' | 'scopeHierarchy'>,
): ReadonlySet<string> | 'malformed' | null {
  const name = policy.scopeClaims.find((claim) => memberValue(claims, claim) !== undefined)
  if (name === undefined) return null
  const value = memberValue(claims, name)
  // The standard claim is a string; a list there is read only by a server that was told so.
  const list =
    (name !== 'scope' || policy.scopeList) && Array.isArray(value) && value.every((v) => typeof v === 'string')
      ? (value as string[])
      : null
  if (typeof value !== 'string' && !list) return 'malformed'
  return withImplied(list ?? String(value).split(' ').filter(Boolean), policy.scopeHierarchy)
}

/** One that is half-typed lacks a side, and implies nothing. */
export const isWholeRule = ({ scope, implies }: Policy['scopeHierarchy'][number]): boolean =>
  scope !== '' && implies.length > 0

/** Follows the hierarchy to its end; a circle ends where it began. */
function withImplied(own: readonly string[], hierarchy: Policy['scopeHierarchy']): ReadonlySet<string> {
  const words = new Set(own)
  if (hierarchy.length === 0) return words
  const rules = new Map<string, string[]>()
  for (const { scope, implies } of hierarchy.filter(isWholeRule)) {
    const known = rules.get(scope) ?? []
    known.push(...implies)
    rules.set(scope, known)
  }
  // A set grows while it is walked, so what is implied is looked up in turn.
  for (const word of words) for (const narrower of rules.get(word) ?? []) words.add(narrower)
  return words
}
