import type { JWK } from 'jose'
import { holdsObject } from '../pipeline/encoding/object-segment'
import type { LinkState, PublicJwk } from './case'

type PublicMember = {
  [K in keyof PublicJwk]-?: [Exclude<PublicJwk[K], undefined>] extends [never] ? never : K
}[keyof PublicJwk]
type PrivateMember = Exclude<keyof PublicJwk, PublicMember>

/** The members of a JWK that may leave the tab. Both tables follow `PublicJwk`, or do not compile. */
const publicMembers = {
  kty: true,
  kid: true,
  alg: true,
  use: true,
  key_ops: true,
  issuer: true,
  n: true,
  e: true,
  crv: true,
  x: true,
  y: true,
  pub: true,
} as const satisfies Record<PublicMember, true>

/** RFC 7518 §6.2.2, §6.3.2, §6.4.1; RFC 9964 §3. */
const privateMembers = {
  d: true,
  p: true,
  q: true,
  dp: true,
  dq: true,
  qi: true,
  oth: true,
  k: true,
  priv: true,
} as const satisfies Record<PrivateMember, true>

export const publicNames = Object.keys(publicMembers) as readonly PublicMember[]
export const privateNames = Object.keys(privateMembers) as readonly PrivateMember[]

/** The public halves. Shared secrets (`oct`) have none and vanish, as do objects without `kty`. */
export function publicKeysOf(keys: readonly JWK[]): PublicJwk[] {
  return keys.flatMap((jwk) => {
    const { kty } = jwk
    return typeof kty === 'string' && kty !== 'oct' ? [publicPart(jwk, kty)] : []
  })
}

/**
 * Copies by name what is public and of its type: whatever else stands in the object stays behind.
 * `key_ops` of a private key speaks of its private half, so it stays behind too.
 */
export function publicPart(jwk: object, kty: string): PublicJwk {
  const given = new Map<string, unknown>(Object.entries(jwk))
  const kept = publicNames
    .map((name) => [name, given.get(name)] as const)
    .filter(([name, v]) => (name === 'key_ops' ? isWords(v) && !given.has('d') : typeof v === 'string'))
  return { ...Object.fromEntries(kept), kty }
}

const isWords = (value: unknown): value is string[] =>
  Array.isArray(value) && value.length <= 16 && value.every((v) => typeof v === 'string' && v.length <= 32)

/**
 * A token nobody can use: header and payload stay readable, the signature is gone, the number of
 * parts stays. Of a JWE only the header is left, of an opaque token nothing: all of it is secret.
 */
export function withoutSignature(token: string): string {
  const parts = token.split('.')
  if (parts.length < 2 || !holdsObject(parts[0] ?? '')) return ''
  const kept = parts.length === 5 ? 1 : 2
  return parts.map((part, i) => (i < kept ? part : '')).join('.')
}

/** The same state with unusable credentials, in the token and in every `Authorization` value. */
export function withoutSignatures(state: LinkState): LinkState {
  return {
    ...state,
    token: withoutSignature(state.token),
    authorization: state.authorization?.map(redactField) ?? null,
  }
}

function redactField(value: string): string {
  const credentials = value.search(/\s/) + 1
  return value.slice(0, credentials) + withoutSignature(value.slice(credentials).trim())
}
