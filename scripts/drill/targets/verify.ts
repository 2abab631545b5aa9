import { createRemoteJWKSet, type JWTPayload, type JWTVerifyOptions, jwtVerify } from 'jose'

/** What a verifier knows of a token, in the words of the MCP SDKs. */
export interface Known {
  readonly token: string
  readonly clientId: string
  readonly scopes: string[]
  readonly expiresAt: number
  readonly resource?: URL
}

/** As the SDKs' documentation shows it: one call of jose with everything a resource server should ask for. */
export function joseVerifier(issuer: string, options: JWTVerifyOptions): (token: string) => Promise<JWTPayload> {
  const keys = createRemoteJWKSet(new URL(`${issuer}/jwks`))
  return async (token) =>
    (
      await jwtVerify(token, keys, {
        issuer,
        algorithms: ['RS256', 'ES256'],
        typ: 'at+jwt',
        requiredClaims: ['exp', 'iat', 'sub', 'client_id', 'jti'],
        ...options,
      })
    ).payload
}

export const known = (token: string, payload: JWTPayload): Known => ({
  token,
  clientId: String(payload.client_id ?? ''),
  // A list is no scope (RFC 8693 §4.2).
  scopes: typeof payload.scope === 'string' ? payload.scope.split(' ') : [],
  expiresAt: payload.exp ?? 9_999_999_999,
})

/** As a server does that verifies nothing itself. */
export async function introspected(issuer: string, token: string): Promise<JWTPayload & { readonly active: boolean }> {
  const response = await fetch(`${issuer}/introspect`, { method: 'POST', body: new URLSearchParams({ token }) })
  return (await response.json()) as JWTPayload & { readonly active: boolean }
}
