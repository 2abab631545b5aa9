import { createRemoteJWKSet, jwtVerify } from 'jose'

const resource = 'https://billing.example.com/mcp' // our own name, from our own configuration
const keys = createRemoteJWKSet(new URL('https://auth.example.com/jwks'))

export async function verify(token: string) {
  const { payload } = await jwtVerify(token, keys, {
    audience: resource, // the line that stops the replay
    issuer: 'https://auth.example.com',
    typ: 'at+jwt',
    algorithms: ['RS256', 'ES256'],
    requiredClaims: ['exp', 'iat', 'sub', 'client_id', 'jti'],
  })
  return payload
}
