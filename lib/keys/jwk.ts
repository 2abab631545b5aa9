import type { JWK } from 'jose'
import { algorithmOf, algorithms, usualAlgorithm } from '../pipeline/keys/algorithms'
import { keyTypes as membersByType } from '../pipeline/keys/members'
import { type KeyProblem, keyProblem } from './problems'

const keyTypes: Readonly<Record<string, { readonly needs: readonly string[]; readonly secret: readonly string[] }>> =
  membersByType
const usableCurves: ReadonlySet<string | undefined> = new Set(algorithms.map(({ crv }) => crv))
/** `issuer` is Entra's: whose key it is, in a set that issuers share. */
const labels = ['kid', 'alg', 'use', 'issuer', 'key_ops']
const plain = new Set(['crv', 'alg'])

/** Every member this page reads. Others stay behind: they may be large, deep, or mean another thing. */
const known = [...new Set([...labels, 'kty', ...Object.values(keyTypes).flatMap((t) => [...t.needs, ...t.secret])])]

/** RFC 7517 §4.5 knows a string or no member. Read as absent, as jose does. */
export const hasNullKid = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'kid' in value && value.kid === null

/** A JWK out of parsed JSON, private members included; otherwise what is wrong with it. */
export function readJwk(value: unknown): JWK | KeyProblem {
  if (typeof value !== 'object' || value === null) return keyProblem('member', 'it is no JSON object')
  const given = new Map<string, unknown>(Object.entries(value))
  if (hasNullKid(value)) given.delete('kid')
  const kty = given.get('kty')
  if (typeof kty !== 'string') return keyProblem('member', '"kty" is missing')
  const type = Object.hasOwn(keyTypes, kty) ? keyTypes[kty] : undefined
  if (!type) return keyProblem('type', `kty ${JSON.stringify(kty.slice(0, 40))}`)
  const fault = faultOf(given, type.needs)
  if (fault) return fault
  const unusable = foreign(given)
  return unusable ?? Object.fromEntries(known.filter((n) => given.has(n)).map((n) => [n, given.get(n)]))
}

function faultOf(given: ReadonlyMap<string, unknown>, needs: readonly string[]): KeyProblem | null {
  for (const name of needs) {
    const value = given.get(name)
    if (value === undefined) return keyProblem('member', `"${name}" is missing`)
    if (typeof value !== 'string') return keyProblem('member', `"${name}" is no string`)
    if (value === '') return keyProblem('member', `"${name}" is empty`)
    const stray = plain.has(name) ? undefined : /[^A-Za-z0-9_-]/.exec(value)?.[0]
    if (stray !== undefined) return keyProblem('encoding', `"${name}" has ${JSON.stringify(stray)} in it`)
  }
  const operations = given.get('key_ops')
  if (operations !== undefined && !(Array.isArray(operations) && operations.every((o) => typeof o === 'string')))
    return keyProblem('member', '"key_ops" is no list of strings')
  const label = labels.slice(0, 4).find((name) => given.has(name) && typeof given.get(name) !== 'string')
  return label ? keyProblem('member', `"${label}" is no string`) : null
}

function foreign(given: ReadonlyMap<string, unknown>): KeyProblem | null {
  const crv = given.get('crv')
  const alg = given.get('alg')
  if (typeof crv === 'string' && !usableCurves.has(crv)) return keyProblem('curve', JSON.stringify(crv.slice(0, 40)))
  if (given.get('kty') === 'AKP' && typeof alg === 'string' && algorithmOf(alg)?.kty !== 'AKP')
    return keyProblem('algorithm', JSON.stringify(alg.slice(0, 40)))
  return null
}

export function isPrivateJwk(jwk: JWK): boolean {
  return (keyTypes[jwk.kty ?? '']?.secret ?? []).some((name) => Object.hasOwn(jwk, name))
}

/**
 * What verifies: without the private members, and without `key_ops`, which speaks of the private half,
 * unless it forbids signing: then the public half may not verify. A shared secret (`oct`) stays: it has no other half.
 */
export function verifyingPart(jwk: JWK): JWK {
  if (!isPrivateJwk(jwk)) return jwk
  const left = new Set(keyTypes[jwk.kty ?? '']?.secret)
  const { key_ops: operations, ...kept } = Object.fromEntries(
    Object.entries(jwk).filter(([name]) => !left.has(name)),
  ) as JWK
  const forbids = operations !== undefined && !operations.includes('sign') && !operations.includes('verify')
  return forbids ? { ...kept, key_ops: operations } : kept
}

/** The algorithm a key signs with: its own `alg`, otherwise the usual one of its type. */
export function algorithmFor(jwk: JWK): string {
  if (typeof jwk.alg === 'string') return jwk.alg
  return usualAlgorithm(jwk)?.name ?? ''
}
