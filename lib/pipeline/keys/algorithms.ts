import type { JWK } from 'jose'

/** One signature algorithm: what its keys are, how it is run, and what this site does with it. */
export interface Algorithm {
  /** `alg`, as registered (RFC 7518 §3.1, RFC 8037 §3.1, RFC 9864, RFC 9964). */
  readonly name: string
  readonly kty: 'EC' | 'RSA' | 'OKP' | 'oct' | 'AKP'
  readonly crv?: string
  /** Least length of a key (RFC 7518 §3.2, §3.3, §3.5). */
  readonly leastBits?: number
  readonly hash?: 'SHA-256' | 'SHA-384' | 'SHA-512'
  /** What WebCrypto signs and verifies with. */
  readonly parameters: Parameters<SubtleCrypto['verify']>[0]
  /** Octets of a whole signature: one length, or by modulus for 2048, 3072 and 4096 bits. */
  readonly signatureOctets: readonly number[]
  /** The AlgorithmIdentifier of its keys in DER: its OID, and the OID in its parameters; hex. `null`: there is no DER form. */
  readonly identifier: { readonly oid: string; readonly parameter?: string } | null
}

const rsaModuli = [256, 384, 512]
const ecPublicKey = '2a8648ce3d0201'
const rsaEncryption = '2a864886f70d010101'
const rsassaPss = '2a864886f70d01010a'

const hashOids = {
  'SHA-256': '608648016503040201',
  'SHA-384': '608648016503040202',
  'SHA-512': '608648016503040203',
} as const
type Hash = keyof typeof hashOids

const ecdsa = (hash: Hash, crv: string, curve: string, octets: number) =>
  ({
    kty: 'EC',
    crv,
    hash,
    parameters: { name: 'ECDSA', hash },
    // RFC 7518 §3.4: R and S, filled up and joined.
    signatureOctets: [octets],
    identifier: { oid: ecPublicKey, parameter: curve },
  }) as const
const rsa = (hash: Hash) =>
  ({
    kty: 'RSA',
    leastBits: 2048,
    hash,
    parameters: 'RSASSA-PKCS1-v1_5',
    signatureOctets: rsaModuli,
    identifier: { oid: rsaEncryption },
  }) as const
const pss = (hash: Hash, saltLength: number) =>
  ({
    kty: 'RSA',
    leastBits: 2048,
    hash,
    parameters: { name: 'RSA-PSS', saltLength },
    signatureOctets: rsaModuli,
    identifier: { oid: rsassaPss, parameter: hashOids[hash] },
  }) as const
const hmac = (hash: Hash, octets: number) =>
  ({
    kty: 'oct',
    leastBits: octets * 8,
    hash,
    parameters: 'HMAC',
    signatureOctets: [octets],
    identifier: null,
  }) as const
const ed25519 = {
  kty: 'OKP',
  crv: 'Ed25519',
  parameters: 'Ed25519',
  signatureOctets: [64],
  identifier: { oid: '2b6570' },
} as const
/** FIPS 204 is new: few runtimes have it yet. */
const mldsa = (name: string, oid: string, octets: number) =>
  ({ kty: 'AKP', parameters: name, signatureOctets: [octets], identifier: { oid } }) as const

/** The first of its kind is the usual algorithm of a key that names none, and the first of all that of a new key. */
const table = {
  ES256: ecdsa('SHA-256', 'P-256', '2a8648ce3d030107', 64),
  ES384: ecdsa('SHA-384', 'P-384', '2b81040022', 96),
  ES512: ecdsa('SHA-512', 'P-521', '2b81040023', 132),
  RS256: rsa('SHA-256'),
  RS384: rsa('SHA-384'),
  RS512: rsa('SHA-512'),
  EdDSA: ed25519,
  Ed25519: ed25519,
  PS256: pss('SHA-256', 32),
  PS384: pss('SHA-384', 48),
  PS512: pss('SHA-512', 64),
  HS256: hmac('SHA-256', 32),
  HS384: hmac('SHA-384', 48),
  HS512: hmac('SHA-512', 64),
  'ML-DSA-44': mldsa('ML-DSA-44', '608648016503040311', 2420),
  'ML-DSA-65': mldsa('ML-DSA-65', '608648016503040312', 3309),
  'ML-DSA-87': mldsa('ML-DSA-87', '608648016503040313', 4627),
} as const satisfies Record<string, Omit<Algorithm, 'name'>>

/** The signature algorithms this site knows. */
export const algorithms: readonly Algorithm[] = Object.entries(table).map(([name, entry]) => ({ name, ...entry }))

const byName: ReadonlyMap<string, Algorithm> = new Map(algorithms.map((entry) => [entry.name, entry]))

/** The entry of an `alg`; `undefined` for one that cannot be verified here. */
export const algorithmOf = (name: string): Algorithm | undefined => byName.get(name)

/** Whether a key is of the type and on the curve of an algorithm, whatever it is published for. */
export const isKeyFor = ({ kty, crv }: Algorithm, jwk: JWK): boolean =>
  jwk.kty === kty && (crv === undefined || jwk.crv === crv)

/** The usual algorithm of a key, going by its type and curve. */
export const usualAlgorithm = (jwk: JWK): Algorithm | undefined => algorithms.find((entry) => isKeyFor(entry, jwk))
