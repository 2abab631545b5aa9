import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'

export const resource = 'https://billing.example.com/mcp'
export const issuer = 'https://auth.example.com'

/** The settings that every server among the samples is started with. */
export const environmentOf = (jwksUri: string) => ({
  MCP_RESOURCE: resource,
  OAUTH_ISSUER: issuer,
  OAUTH_JWKS_URI: jwksUri,
})

interface Changes {
  readonly header?: Record<string, unknown>
  /** `undefined` leaves a claim out. */
  readonly claims?: Record<string, unknown>
  /** Signed with a key that the issuer does not publish, under the name of one it does. */
  readonly foreignKey?: boolean
  readonly alg?: 'RS256' | 'ES256'
}

export interface LocalIssuer {
  readonly jwksUri: string
  mint(changes?: Changes): Promise<string>
  close(): Promise<void>
}

const seconds = () => Math.floor(Date.now() / 1000)

/** An authorization server's keys on a loopback port, and tokens signed with them. */
export async function startIssuer(): Promise<LocalIssuer> {
  const pairs = { RS256: await generateKeyPair('RS256'), ES256: await generateKeyPair('ES256') }
  const strangers = { RS256: await generateKeyPair('RS256'), ES256: await generateKeyPair('ES256') }
  const published = await Promise.all(
    (['RS256', 'ES256'] as const).map(async (alg) => ({
      ...(await exportJWK(pairs[alg].publicKey)),
      kid: `${alg}-1`,
      alg,
      use: 'sig',
    })),
  )
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ keys: published }))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo

  return {
    jwksUri: `http://127.0.0.1:${port}/jwks`,
    mint({ header, claims, foreignKey = false, alg = 'RS256' } = {}) {
      const now = seconds()
      const good = { iss: issuer, aud: resource, sub: 'alice', client_id: 'agent', scope: 'billing:read' }
      const payload = { ...good, jti: `id-${now}`, iat: now - 60, exp: now + 600, ...claims }
      return new SignJWT(payload)
        .setProtectedHeader({ alg, kid: `${alg}-1`, typ: 'at+jwt', ...header })
        .sign((foreignKey ? strangers : pairs)[alg].privateKey)
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}

/** What a server of that name must answer to each token. The five that every sample is asked come first. */
export async function tokensFor({ mint }: LocalIssuer): Promise<Record<string, { token: string; good: boolean }>> {
  const good = async (changes?: Changes) => ({ token: await mint(changes), good: true })
  const bad = async (changes?: Changes) => ({ token: await mint(changes), good: false })
  const [head, body] = (await mint()).split('.')
  const unsigned = Buffer.from(JSON.stringify({ alg: 'none', typ: 'at+jwt' })).toString('base64url')
  const now = seconds()
  return {
    'a right audience': await good(),
    'a wrong audience': await bad({ claims: { aud: 'https://issues.example.com/mcp' } }),
    'an expired token': await bad({ claims: { iat: now - 7200, exp: now - 3600 } }),
    'an untyped token': await bad({ header: { typ: undefined } }),
    'a foreign token': await bad({ foreignKey: true }),
    'a right audience, ES256': await good({ alg: 'ES256' }),
    'a foreign token, ES256': await bad({ alg: 'ES256', foreignKey: true }),
    'a list with the right audience': await good({ claims: { aud: ['https://issues.example.com/mcp', resource] } }),
    'a list without it': await bad({ claims: { aud: ['https://issues.example.com/mcp', `${resource}/v2`] } }),
    'an empty list': await bad({ claims: { aud: [] } }),
    'no audience': await bad({ claims: { aud: undefined } }),
    'the audience and a slash': await bad({ claims: { aud: `${resource}/` } }),
    'the type in full': await good({ header: { typ: 'application/at+jwt' } }),
    'the type in capitals': await good({ header: { typ: 'AT+JWT' } }),
    'an ID token’s type': await bad({ header: { typ: 'JWT' } }),
    'another issuer': await bad({ claims: { iss: 'https://login.example.net' } }),
    'an expiry within the tolerance': await good({ claims: { exp: now - 5 } }),
    'a key of another kind': await bad({ alg: 'ES256', header: { kid: 'RS256-1' } }),
    'an unknown key': await bad({ header: { kid: 'RS256-2' } }),
    'no expiry': await bad({ claims: { exp: undefined } }),
    'no client_id': await bad({ claims: { client_id: undefined } }),
    'no jti': await bad({ claims: { jti: undefined } }),
    'not valid yet': await bad({ claims: { nbf: now + 3600 } }),
    'alg none': { token: `${unsigned}.${body}.`, good: false },
    'no signature': { token: `${head}.${body}.`, good: false },
    'an opaque token': { token: 'gho_16C7e42F292c6912E7710c838347Ae178B4a', good: false },
  }
}
