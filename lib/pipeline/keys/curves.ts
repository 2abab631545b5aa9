import { base64url, type JWK } from 'jose'
import { toHex } from '../encoding/hex'

interface Curve {
  /** Octets of a coordinate; a shorter one must be filled up (RFC 7518 §6.2.1.2). */
  readonly octets: number
  /** y² = x³ - 3x + b in the integers modulo p (FIPS 186-5, SP 800-186 §3.2.1). */
  readonly p: bigint
  readonly b: bigint
}

export const curves: Readonly<Partial<Record<string, Curve>>> = {
  'P-256': {
    octets: 32,
    p: 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n,
    b: 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn,
  },
  'P-384': {
    octets: 48,
    p: 2n ** 384n - 2n ** 128n - 2n ** 96n + 2n ** 32n - 1n,
    b: 0xb3312fa7e23ee7e4988e056be3f82d19181d9c6efe8141120314088f5013875ac656398d8a2ed19d2a85c8edd3ec2aefn,
  },
  'P-521': {
    octets: 66,
    p: 2n ** 521n - 1n,
    b: 0x51953eb9618e1c9a1f929a21a0b68540eea2da725b99b315f3b8b489918ef109e156193951ec7e937b1652c0bd3bb1bf073573df883d2c34f1ef451fd46b503f00n,
  },
}

const numberOf = (octets: Uint8Array) => BigInt(`0x${toHex(octets)}`)

/** Whether a key's numbers are no point of its curve: no signature can be verified with it. */
export function isOffCurve({ kty, crv = '', x, y }: JWK): boolean {
  const curve = kty === 'EC' ? curves[crv] : undefined
  const [across, up] = [octetsOf(x), octetsOf(y)]
  if (!curve || across?.length !== curve.octets || up?.length !== curve.octets) return false
  const [a, o, { p, b }] = [numberOf(across), numberOf(up), curve]
  return a >= p || o >= p || (o * o - (a * a * a - 3n * a + b)) % p !== 0n
}

/** `null` for what is no base64url text. */
export function octetsOf(value: unknown): Uint8Array | null {
  if (typeof value !== 'string') return null
  try {
    return base64url.decode(value)
  } catch {
    return null
  }
}
