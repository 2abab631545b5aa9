import { findMember, readObject } from '../pipeline/encoding/json'
import { hasQueryToken } from '../pipeline/http/query'
import { publicKeysOf } from './redact'
import type { Derived } from '../playground/derive'
import type { LinkState, Case } from './case'
import { textsOf } from '../playground/state'

/** What a link to exactly this says. Edits travel as the token they make; the clock is pinned. */
export function linkStateOf({
  inputs,
  token,
  now,
  keys,
}: Pick<Derived, 'inputs' | 'token' | 'now' | 'keys'>): LinkState {
  const { server, policy, mine, scheme, request, introspection, authorization, note } = inputs
  return {
    token,
    server,
    policy,
    mine,
    scheme,
    request,
    introspection,
    authorization,
    note,
    clock: now,
    keys: 'keys' in keys ? publicKeysOf(keys.keys) : null,
  }
}

/** The inputs a link stands for. Fields that stay in a tab start empty. */
export function caseOfLink({ clock, keys, ...fields }: LinkState): Case {
  return {
    ...fields,
    edited: null,
    signWith: 'same',
    ownKey: '',
    keysText: keys && keys.length > 0 ? JSON.stringify({ keys }, null, 2) : '',
    secret: '',
    clock: { kind: 'fixed', at: clock },
  }
}

/**
 * Whether handing the token on could hurt somebody: it is complete, not signed by a published key,
 * and not known to have expired by the reader's real clock (seconds), whatever clock the page shows.
 */
export function isLive(
  { inputs, token, signing }: Pick<Derived, 'inputs' | 'token' | 'signing'>,
  realNow: number,
): boolean {
  if (hasQueryToken(inputs.request.url ?? '')) return true
  if (token === '' && !inputs.authorization?.length) return false
  if (signing.kind === 'as-given' && signing.demo !== null) return false
  if (signing.kind === 'signed' && signing.demo) return false
  const parts = token.split('.')
  if (parts.length === 3 && parts[2] === '') return false
  const claims = readObject(textsOf({ token, edited: null }).payload)
  // Opaque and encrypted tokens cannot be read, so nothing says that they are worthless.
  if (parts.length !== 3 || typeof claims === 'string') return true
  const exp = findMember(claims, 'exp')?.value
  return typeof exp !== 'number' || exp > realNow
}
