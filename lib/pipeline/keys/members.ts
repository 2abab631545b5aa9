/** The members of a JWK by key type (RFC 7518 §6, RFC 8037 §2, RFC 9964 §3): what each needs, and what of it is secret. */
export const keyTypes = {
  RSA: { needs: ['n', 'e'], secret: ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth'] },
  EC: { needs: ['crv', 'x', 'y'], secret: ['d'] },
  OKP: { needs: ['crv', 'x'], secret: ['d'] },
  AKP: { needs: ['alg', 'pub'], secret: ['priv'] },
  /** All of it is the secret; without it nothing is left to verify with. */
  oct: { needs: ['k'], secret: [] },
} as const

type KeyTypes = typeof keyTypes
export type PrivateMember = KeyTypes[keyof KeyTypes]['secret'][number] | KeyTypes['oct']['needs'][number]

/** Every member that is private in a key of some type. */
export const privateMembers: readonly PrivateMember[] = [
  ...new Set<PrivateMember>([...Object.values(keyTypes).flatMap(({ secret }) => secret), ...keyTypes.oct.needs]),
]
