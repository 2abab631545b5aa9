import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose'

/** Whose tokens a server of the lab takes, and what they must be like. */
export interface TrustedIssuer {
  readonly issuer: string
  readonly jwksUri: string
  /** What `typ` must be; `null`: the issuer does not say there what kind of token it is. */
  readonly typ: string | null
  readonly requiredClaims: readonly string[]
}

/** What the gate of the SDK is told of a token. */
export interface Known {
  readonly token: string
  readonly clientId: string
  readonly scopes: string[]
  readonly expiresAt: number
  readonly extra: { readonly subject: string }
}

/** An access token as RFC 9068 has it. */
export const rfc9068 = { typ: 'at+jwt', requiredClaims: ['exp', 'iat', 'sub', 'client_id', 'jti'] } as const

const algorithms = ['RS256', 'PS256', 'ES256', 'EdDSA']

/**
 * Verifies tokens of those issuers for one resource. A careless one never asks whom a token is for: that is all it
 * lacks, beside the binding of tokens to keys.
 * @returns what is known of a good token; throws what jose throws, or TypeError
 */
export function verifierOf(
  resource: string,
  issuers: readonly TrustedIssuer[],
  { careless }: { readonly careless: boolean },
): (token: string) => Promise<Known> {
  // A fire drill brings new keys under new names with every run, so that unknown ones are asked for at once.
  const trusted = issuers.map((one) => ({
    ...one,
    keys: createRemoteJWKSet(new URL(one.jwksUri), { cooldownDuration: 0 }),
  }))
  return async (token) => {
    const { iss } = decodeJwt(token)
    const from = trusted.find(({ issuer }) => issuer === iss)
    if (!from) throw new TypeError('an issuer that is not trusted')
    const { payload } = await jwtVerify(token, from.keys, {
      issuer: from.issuer,
      algorithms,
      requiredClaims: ['exp', ...from.requiredClaims],
      ...(from.typ !== null && { typ: from.typ }),
      ...(!careless && { audience: resource }),
    })
    // Nothing here can see a proof or a certificate, so a bound token is not taken as a bearer token (RFC 9449 §7.1).
    if (!careless && payload.cnf !== undefined) throw new TypeError('bound to a key')
    return {
      token,
      clientId: String(payload.client_id ?? payload.azp ?? ''),
      // RFC 9068 §2.2.3.1 (RFC 8693 §4.2): words in one string. A list is no grant.
      scopes: typeof payload.scope === 'string' ? payload.scope.split(' ') : [],
      expiresAt: payload.exp ?? 0,
      extra: { subject: String(payload.preferred_username ?? payload.sub ?? '') },
    }
  }
}
