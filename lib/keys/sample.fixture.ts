import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import type { JWK } from 'jose'

/** Fresh keys for the tests, in every form that is pasted; written by another library than reads them. */
export const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 })
export const p256 = generateKeyPairSync('ec', { namedCurve: 'P-256' })
export const p384 = generateKeyPairSync('ec', { namedCurve: 'P-384' })
export const p521 = generateKeyPairSync('ec', { namedCurve: 'P-521' })
export const ed = generateKeyPairSync('ed25519')
export const pem = (key: KeyObject, type: 'spki' | 'pkcs1' | 'pkcs8' | 'sec1') =>
  String(key.export({ format: 'pem', type } as never))
export const spki = (key: KeyObject) => pem(key, 'spki')
export const jwkOf = (key: KeyObject) => key.export({ format: 'jwk' }) as JWK
export const publicJwk = (pair: { publicKey: KeyObject }) => jwkOf(pair.publicKey)
export const rsaPem = spki(rsa.publicKey)
