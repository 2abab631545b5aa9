/** The members of a JWK by key type (RFC 7518 §6, RFC 8037 §2, RFC 9964 §3). */
export const keyTypes: Readonly<
  Record<string, { readonly needs: readonly string[]; readonly secret: readonly string[] }>
> = {
  RSA: { needs: ['n', 'e'], secret: ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth'] },
  EC: { needs: ['crv', 'x', 'y'], secret: ['d'] },
  OKP: { needs: ['crv', 'x'], secret: ['d'] },
  AKP: { needs: ['alg', 'pub'], secret: ['priv'] },
  // A shared secret has no public half: without it nothing is verified.
  oct: { needs: ['k'], secret: [] },
}

/** Members that only the owner of a key may know, whatever its type. */
export const privateMembers: readonly string[] = [
  ...new Set([...Object.values(keyTypes).flatMap(({ secret }) => secret), 'k']),
]
