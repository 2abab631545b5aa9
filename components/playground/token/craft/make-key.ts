import { exportJWK, generateKeyPair, type JWK } from 'jose'
import { freeName, type HeldKey } from '@/lib/keys/ring'
import { algorithmOf } from '@/lib/pipeline/keys/algorithms'

export type NewKey = Omit<HeldKey, 'removed'>

/** A fresh key for an algorithm of the table, named like no other of the ring. Rejects where WebCrypto has it not. */
export async function makeKey(alg: string, ring: readonly HeldKey[]): Promise<NewKey & { readonly kid: string }> {
  // A key that was renamed still has its `kid`.
  const kids = ring.map((key) => ({ ...key, name: kidOf(key) ?? '' }))
  const kid = freeName(`my-${alg.toLowerCase()}`, [...ring, ...kids])
  return { ...keyOf({ kid, alg, ...(await freshJwk(alg)) }, kid, alg), kid }
}

export const keyOf = (jwk: JWK, name: string, alg: string): NewKey => ({
  text: JSON.stringify(jwk, null, 2),
  name,
  alg,
})

export const jwkOf = ({ text }: Pick<HeldKey, 'text'>): JWK => JSON.parse(text) as JWK

const kidOf = (key: Pick<HeldKey, 'text'>): string | undefined => jwkOf(key).kid

/** A private key or a secret for an algorithm of the table. */
export async function freshJwk(alg: string): Promise<JWK> {
  const { hash, leastBits, kty } = algorithmOf(alg) ?? {}
  if (kty !== 'oct')
    return exportJWK((await generateKeyPair(alg, { extractable: true, modulusLength: 2048 })).privateKey)
  const parameters: HmacKeyGenParams = { name: 'HMAC', hash: hash ?? 'SHA-256', length: leastBits ?? 256 }
  const { k = '' } = await crypto.subtle.exportKey('jwk', await crypto.subtle.generateKey(parameters, true, ['sign']))
  return { kty, k }
}
