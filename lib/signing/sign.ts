import { base64url, importJWK, type JWK } from 'jose'
import { encodeUtf8 } from '../pipeline/encoding/segments'

/** WebCrypto parameters of the algorithms this site signs with (RFC 7518 §3.1, RFC 8037, RFC 9864). */
const parameters: Record<string, Parameters<SubtleCrypto['sign']>[0]> = {
  HS256: 'HMAC',
  HS384: 'HMAC',
  HS512: 'HMAC',
  RS256: 'RSASSA-PKCS1-v1_5',
  RS384: 'RSASSA-PKCS1-v1_5',
  RS512: 'RSASSA-PKCS1-v1_5',
  PS256: { name: 'RSA-PSS', saltLength: 32 },
  PS384: { name: 'RSA-PSS', saltLength: 48 },
  PS512: { name: 'RSA-PSS', saltLength: 64 },
  ES256: { name: 'ECDSA', hash: 'SHA-256' },
  ES384: { name: 'ECDSA', hash: 'SHA-384' },
  ES512: { name: 'ECDSA', hash: 'SHA-512' },
  EdDSA: 'Ed25519',
  Ed25519: 'Ed25519',
}

/** Algorithms a token can be signed with here. */
export const canSign = (alg: string): boolean => Object.hasOwn(parameters, alg)

/**
 * Signs exactly these texts as a compact JWS (RFC 7515 §7.1). jose's signers take objects, and an
 * object cannot hold what must be tried here: duplicate members, 1e400, a header that is not JSON.
 * @throws TypeError for an algorithm `canSign` denies; what WebCrypto throws for an unfit key.
 */
export async function signCompact(header: string, payload: string, jwk: JWK, alg: string): Promise<string> {
  const parameter = canSign(alg) ? parameters[alg] : undefined
  if (!parameter) throw new TypeError(`cannot sign with ${alg}`)
  const input = unsigned(header, payload)
  const key = await signingKey(jwk, alg)
  const signature = await crypto.subtle.sign(parameter, key, new TextEncoder().encode(input))
  return `${input}.${base64url.encode(new Uint8Array(signature))}`
}

/** `header.payload`, the signing input. */
export const unsigned = (header: string, payload: string): string => `${encodeUtf8(header)}.${encodeUtf8(payload)}`

async function signingKey(jwk: JWK, alg: string): Promise<CryptoKey> {
  if (jwk.kty === 'oct' && typeof jwk.k === 'string') {
    const hash = `SHA-${alg.slice(2)}`
    return crypto.subtle.importKey('raw', base64url.decode(jwk.k).slice(), { name: 'HMAC', hash }, false, ['sign'])
  }
  // `use` and `key_ops` describe the published half; the private one is here to sign.
  const { use: _, key_ops: __, alg: ___, ...material } = jwk
  return (await importJWK(material, alg)) as CryptoKey
}
