// #region config
import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from 'jose'

function setting(name: string) {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set`) // better no server than one that takes anything
  return value
}

/** This server's own URI, as clients configure it. Never taken from a request. */
export const resource = setting('MCP_RESOURCE')
export const issuer = setting('OAUTH_ISSUER')
const keys = createRemoteJWKSet(new URL(setting('OAUTH_JWKS_URI')))
const tolerance = 30 // seconds by which two clocks may differ
// #endregion

// #region verify
/** The token is at fault: 401. Any other error is not the client's: 5xx. */
export class TokenRefused extends Error {}

export interface AccessToken {
  readonly clientId: string
  readonly scopes: string[]
  /** Seconds; the tolerance is in it, for the SDK compares it without one. */
  readonly expiresAt: number
  readonly payload: JWTPayload
}

export async function verify(token: string): Promise<AccessToken> {
  try {
    const { payload } = await jwtVerify(token, keys, {
      audience: resource, // equal text, or a list with an equal entry
      issuer,
      typ: 'at+jwt', // and application/at+jwt, in any case
      algorithms: ['RS256', 'ES256'],
      requiredClaims: ['exp', 'iat', 'sub', 'client_id', 'jti'],
      clockTolerance: tolerance,
    })
    return {
      clientId: String(payload.client_id),
      scopes: String(payload.scope ?? '').split(' '),
      expiresAt: Number(payload.exp) + tolerance,
      payload,
    }
  } catch (error) {
    if (!isOfTheToken(error)) throw error
    console.warn('token refused', error.code) // the reason, never the token
    throw new TokenRefused('The access token is not valid for this server')
  }
}

/** False when the keys could not be fetched or read: then nothing is known of the token. */
function isOfTheToken(error: unknown): error is errors.JOSEError {
  const ofTheKeys = ['ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID', 'ERR_JOSE_GENERIC']
  return error instanceof errors.JOSEError && !ofTheKeys.includes(error.code)
}
// #endregion

// #region keys
/** False when the issuer's keys can be had neither from the cache nor from the issuer. */
export async function keysAtHand(): Promise<boolean> {
  try {
    if (!keys.fresh) await keys.reload()
    return true
  } catch {
    return false
  }
}
// #endregion
