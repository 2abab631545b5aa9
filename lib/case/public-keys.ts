import type { JWK } from 'jose'
import type { KeyReading } from '../keys/read'
import { type PrivateMember, privateMembers } from '../pipeline/keys/members'
import { isRecord, type Log, type Read, refuse, text } from '../share/shape'
import type { PublicJwk } from './case'

export type PublicMember = Exclude<keyof PublicJwk, PrivateMember>

/** The members of a JWK that may leave the tab. Follows `PublicJwk`, or does not compile. */
export const publicMembers: { readonly [K in PublicMember]: 'label' | 'number' } = {
  kty: 'label',
  kid: 'label',
  alg: 'label',
  use: 'label',
  key_ops: 'label',
  issuer: 'label',
  n: 'number',
  e: 'number',
  crv: 'label',
  x: 'number',
  y: 'number',
  pub: 'number',
}
const publicNames = Object.keys(publicMembers) as readonly PublicMember[]

/** The public halves. Shared secrets (`oct`) have none and vanish, as do objects without `kty`. */
export function publicKeysOf(keys: readonly JWK[]): PublicJwk[] {
  return keys.flatMap((jwk) => {
    const { kty } = jwk
    return typeof kty === 'string' && kty !== 'oct' ? [publicPart(jwk, kty)] : []
  })
}

/**
 * What a link says of the keys that were given: their public halves; `null` if none were. Keys that are
 * JSON and that nothing here can use are handed on as they are, so that the link shows the same trouble.
 */
export function keysForLink(given: string, reading: KeyReading): readonly PublicJwk[] | null {
  if ('keys' in reading) return publicKeysOf(reading.keys)
  if (given.trim() === '') return null
  const unusable = publicKeysOf(jwksIn(given))
  return unusable.length > 0 ? unusable : null
}

function jwksIn(given: string): readonly JWK[] {
  try {
    const json: unknown = JSON.parse(given)
    const list: unknown = isRecord(json) ? new Map<string, unknown>(Object.entries(json)).get('keys') : json
    return (Array.isArray(list) ? list : [json]).filter(isRecord)
  } catch {
    return []
  }
}

/**
 * Copies by name what is public and of its type: whatever else stands in the object stays behind.
 * `key_ops` of a private key speaks of its private half, so it stays behind too.
 */
function publicPart(jwk: object, kty: string): PublicJwk {
  const given = new Map<string, unknown>(Object.entries(jwk))
  const kept = publicNames
    .map((name) => [name, given.get(name)] as const)
    .filter(([name, v]) => (name === 'key_ops' ? isWords(v) && !given.has('d') : typeof v === 'string'))
  return { ...Object.fromEntries(kept), kty }
}

const isWords = (value: unknown): value is string[] =>
  Array.isArray(value) && value.length <= 16 && value.every((v) => typeof v === 'string' && v.length <= 32)

const member = text(8192)

/** What the keys stand in: whoever had it had what was left out of them. */
type Carrier = 'link' | 'file'

/** A public JWK; private members are left out and named, a shared secret is left out whole. */
export const publicJwkIn =
  (carrier: Carrier): Read<PublicJwk> =>
  (value, path, log) => {
    if (!isRecord(value)) return refuse(value, path, 'a JWK object', log)
    const given = new Map<string, unknown>(Object.entries(value))
    const kty = member(given.get('kty'), `${path}.kty`, log)
    if (kty === undefined) return undefined
    const found = privateMembers.filter((n) => given.has(n))
    warnOfPrivate(kty, found, path, carrier, log)
    if (kty === 'oct') return undefined
    for (const name of publicNames)
      if (name !== 'key_ops' && given.has(name)) member(given.get(name), `${path}.${name}`, log)
    return publicPart(value, kty)
  }

function warnOfPrivate(kty: string, found: readonly string[], path: string, carrier: Carrier, log: Log): void {
  if (kty === 'oct')
    log.warnings.push(`${path} was left out: it is a shared secret, and ${carrier}s carry public keys only.`)
  else if (found.length > 0)
    log.warnings.push(
      `${path}: the private member${found.length > 1 ? 's' : ''} ${found.join(', ')} ${found.length > 1 ? 'were' : 'was'} left out. Whoever had this ${carrier} has the private key: replace it.`,
    )
}
