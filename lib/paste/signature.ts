import { findMember, readObject } from '../pipeline/encoding/json'
import { decodeSegment, decodeUtf8 } from '../pipeline/encoding/segments'

/** Characters in a whole signature (RFC 7518 §3; RFC 8032 §5.1.6; RSA by modulus: 2048, 3072, 4096 bits). */
const rsa = [342, 512, 683]
const lengths: Record<string, readonly number[]> = {
  HS256: [43],
  HS384: [64],
  HS512: [86],
  ES256: [86],
  ES384: [128],
  ES512: [176],
  EdDSA: [86],
  Ed25519: [86],
  RS256: rsa,
  RS384: rsa,
  RS512: rsa,
  PS256: rsa,
  PS384: rsa,
  PS512: rsa,
}
const any = [...new Set(Object.values(lengths).flat())]

/** How long the signature under that header is when nothing of it is missing. */
export function signatureLengths(header: string): readonly number[] {
  const octets = header.length > 4096 ? null : decodeSegment(header)
  const text = octets && decodeUtf8(octets)
  const object = text === null ? null : readObject(text)
  const alg = object === null || typeof object === 'string' ? undefined : findMember(object, 'alg')?.value
  return typeof alg === 'string' && Object.hasOwn(lengths, alg) ? (lengths[alg] ?? any) : any
}
