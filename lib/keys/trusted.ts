import type { JWK } from 'jose'
import type { Jwk } from '../pipeline/types'
import { algorithmFor, verifyingPart } from './jwk'

const numbers = ({ kty, crv, n, x, y, pub, k }: Jwk): string => JSON.stringify([kty, crv, n, x, y, pub, k])

/** Whether a set has the key that verifies what this one signs, under whatever name. */
export const isAmong = (set: readonly JWK[], jwk: JWK): boolean => set.some((key) => numbers(key) === numbers(jwk))

/**
 * The text of a key set that has this key's verifying half as well and drops none; `null` where what stands there
 * cannot be read and would be lost.
 * @param read the keys read from `text`
 */
export function withTrusted(text: string, read: readonly JWK[] | null, jwk: JWK): string | null {
  const { key_ops: _, ...half } = verifyingPart(jwk)
  const added = { ...half, alg: algorithmFor(jwk), use: 'sig' }
  const write = (keys: readonly unknown[], rest: object = {}) => JSON.stringify({ ...rest, keys }, null, 2)
  if (text.trim() === '') return write([added])
  if (!read) return null
  if (isAmong(read, added)) return text
  const json = parsed(text)
  if (Array.isArray(json)) return write([...json, added])
  const given = new Map<string, unknown>(Object.entries(json ?? {}))
  const keys = given.get('keys')
  if (Array.isArray(keys)) return write([...keys, added], json ?? {})
  return write([...(given.has('kty') ? [json] : read), added])
}

function parsed(text: string): object | null {
  try {
    const json: unknown = JSON.parse(text)
    return typeof json === 'object' ? json : null
  } catch {
    return null
  }
}
