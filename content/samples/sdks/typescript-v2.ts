import { requireBearerAuth } from '@modelcontextprotocol/express' // 2.0.2 or newer
import { OAuthError, OAuthErrorCode } from '@modelcontextprotocol/server'
import { createRemoteJWKSet, errors, jwtVerify } from 'jose'

const resource = new URL(process.env.MCP_RESOURCE ?? '') // our own name; stops where nobody set it
const keys = createRemoteJWKSet(new URL(process.env.OAUTH_JWKS_URI ?? ''))
const ofTheKeys = ['ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID', 'ERR_JOSE_GENERIC']

export const auth = requireBearerAuth({
  expectedResource: resource, // the line that stops the replay
  requiredScopes: ['billing:read'],
  resourceMetadataUrl: new URL(
    `/.well-known/oauth-protected-resource${resource.pathname}`,
    resource,
  ).href,
  verifier: {
    async verifyAccessToken(token) {
      const { payload } = await jwtVerify(token, keys, {
        issuer: 'https://auth.example.com',
        typ: 'at+jwt',
        algorithms: ['RS256', 'ES256'],
        requiredClaims: ['exp', 'client_id'],
      }).catch((error) => {
        const ofTheToken =
          error instanceof errors.JOSEError && !ofTheKeys.includes(error.code)
        throw ofTheToken
          ? new OAuthError(OAuthErrorCode.InvalidToken, 'not valid here')
          : error // else a 500
      })
      const mine = [payload.aud].flat().find((aud) => aud === resource.href)
      return {
        token,
        clientId: String(payload.client_id),
        scopes: String(payload.scope ?? '').split(' '),
        expiresAt: Number(payload.exp),
        ...(mine && { resource: new URL(mine) }), // none: refused
      }
    },
  },
})
