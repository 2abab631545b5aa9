import { createHash, randomBytes } from 'node:crypto'
import { request } from 'node:https'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { logIn } from './browser'
import type { Issuer } from './lab'

/** What a token endpoint answers. */
export interface TokenAnswer {
  readonly access_token?: string
  readonly token_type?: string
  readonly id_token?: string
  readonly refresh_token?: string
  readonly error?: string
}

interface Certificate {
  readonly pem: string
  readonly key: string
}

/** Every way to a token that the lab's authorization server has, asked as a client asks. */
export function grantsOf({ issuer, mtls, secret }: Issuer) {
  const basic = (id: string) => ({ authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}` })
  const post = async (path: string, form: Record<string, string>, headers: Record<string, string> = {}) => {
    const response = await fetch(`${issuer}${path}`, { method: 'POST', headers, body: new URLSearchParams(form) })
    return response.text()
  }
  const token = async (form: Record<string, string>, headers?: Record<string, string>): Promise<TokenAnswer> =>
    JSON.parse(await post('/token', form, headers))
  const asService = (resource: string | null) => ({
    grant_type: 'client_credentials',
    scope: 'mcp:read',
    ...(resource !== null && { resource }),
  })
  return {
    clientCredentials: (resource: string | null, proof?: string) =>
      token(asService(resource), { ...basic('lab-service'), ...(proof !== undefined && { dpop: proof }) }),

    /** RFC 8705: over TLS, with a certificate. */
    withCertificate: (resource: string, certificate: Certificate) =>
      overTls(`${mtls}/token`, asService(resource), basic('lab-service-mtls'), certificate),

    /** Authorization code with PKCE (S256), by Alice. The token is for the first of the resources she consents to. */
    async code(resources: readonly string[], proof?: string): Promise<TokenAnswer> {
      const verifier = randomBytes(32).toString('base64url')
      const redirect = 'http://127.0.0.1:8250/callback'
      const url = new URL(`${issuer}/auth`)
      url.search = new URLSearchParams([
        ['client_id', 'lab-agent'],
        ['response_type', 'code'],
        ['redirect_uri', redirect],
        ['scope', 'openid offline_access mcp:read'],
        ['prompt', 'consent'],
        ['code_challenge', createHash('sha256').update(verifier).digest('base64url')],
        ['code_challenge_method', 'S256'],
        ...resources.map((resource) => ['resource', resource]),
      ]).toString()
      const code = (await logIn(url)).get('code') ?? ''
      return token(
        {
          grant_type: 'authorization_code',
          client_id: 'lab-agent',
          code,
          redirect_uri: redirect,
          code_verifier: verifier,
          resource: resources[0] ?? '',
        },
        proof === undefined ? {} : { dpop: proof },
      )
    },

    refresh: (refreshToken: string, resource: string) =>
      token({ grant_type: 'refresh_token', client_id: 'lab-agent', refresh_token: refreshToken, resource }),

    /** RFC 7662: the answer as it came. */
    introspect: (text: string) => post('/token/introspection', { token: text }, basic('lab-service')),

    /** RFC 7009. */
    revoke: (text: string) => post('/token/revocation', { token: text }, basic('lab-service')),

    keys: async () => (await fetch(`${issuer}/jwks`)).text(),
  }
}

function overTls(url: string, form: Record<string, string>, headers: Record<string, string>, own: Certificate) {
  const body = new URLSearchParams(form).toString()
  return new Promise<TokenAnswer>((done, fail) => {
    const sent = request(
      url,
      {
        method: 'POST',
        cert: own.pem,
        key: own.key,
        // The lab's certificate is nobody's but its own.
        rejectUnauthorized: false,
        agent: false,
        headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
      },
      async (response) => {
        let text = ''
        for await (const part of response) text += part
        done(JSON.parse(text))
      },
    )
    sent.on('error', fail)
    sent.end(body)
  })
}

/** A client's DPoP key (RFC 9449), and what it signs with it. */
export async function dpopKey() {
  const { publicKey, privateKey } = await generateKeyPair('ES256')
  const { kty, crv, x, y } = await exportJWK(publicKey)
  return (htu: string, token?: string): Promise<string> =>
    new SignJWT({
      jti: randomBytes(12).toString('base64url'),
      htm: 'POST',
      htu,
      ...(token !== undefined && { ath: createHash('sha256').update(token).digest('base64url') }),
    })
      .setProtectedHeader({ typ: 'dpop+jwt', alg: 'ES256', jwk: { kty, crv, x, y } as never })
      .setIssuedAt()
      .sign(privateKey)
}
