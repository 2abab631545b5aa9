import { createHash } from 'node:crypto'
import type { TLSSocket } from 'node:tls'
import type { Request } from 'express'
import { calculateJwkThumbprint, EmbeddedJWK, type JWTPayload, jwtVerify } from 'jose'
import { makeCertificates } from '../certificates'
import { stateless } from './sdk1'
import { type Handler, serve, type Target } from './target'
import { joseVerifier } from './verify'

/** RFC 9449 §4.3, of one proof. */
async function checkProof(request: Request, resource: string, token: string, jkt: unknown): Promise<void> {
  const proof = request.get('dpop')
  if (proof === undefined) throw new TypeError('no proof')
  const { payload, protectedHeader } = await jwtVerify(proof, EmbeddedJWK, {
    typ: 'dpop+jwt',
    algorithms: ['ES256'],
    requiredClaims: ['jti', 'htm', 'htu', 'iat', 'ath'],
    maxTokenAge: 300,
  })
  const { jwk } = protectedHeader
  const ath = createHash('sha256').update(token).digest('base64url')
  const same =
    jwk &&
    !('d' in jwk) &&
    payload.htm === request.method &&
    payload.htu === resource &&
    payload.ath === ath &&
    (await calculateJwkThumbprint(jwk)) === jkt
  if (!same) throw new TypeError('the proof is for something else')
}

function checkCertificate(request: Request, thumbprint: unknown): void {
  const { raw } = (request.socket as TLSSocket).getPeerCertificate()
  if (!raw || createHash('sha256').update(raw).digest('base64url') !== thumbprint)
    throw new TypeError('another certificate')
}

type Confirm = (request: Request, token: string, scheme: string, payload: JWTPayload, resource: string) => Promise<void>

const confirmed: Confirm = async (request, token, scheme, { cnf }, resource) => {
  const binding = (cnf ?? {}) as { readonly jkt?: unknown; readonly 'x5t#S256'?: unknown }
  if (binding.jkt === undefined ? scheme === 'dpop' : scheme !== 'dpop') throw new TypeError('bound to another scheme')
  if (binding.jkt !== undefined) await checkProof(request, resource, token, binding.jkt)
  if (binding['x5t#S256'] !== undefined) checkCertificate(request, binding['x5t#S256'])
}

/** Takes either scheme, and looks at no proof and no certificate. */
const nothing: Confirm = async () => {}

const guard =
  (issuer: string, resource: string, confirm: Confirm): Handler =>
  async (request, response, next) => {
    const [, scheme = '', token = ''] = /^(bearer|dpop) +(\S+)$/i.exec(request.get('authorization') ?? '') ?? []
    try {
      const payload = await verifierOf(issuer, resource)(token)
      await confirm(request, token, scheme.toLowerCase(), payload, resource)
      next()
    } catch {
      const challenge =
        scheme.toLowerCase() === 'dpop' ? 'DPoP algs="ES256", error="invalid_token"' : 'Bearer error="invalid_token"'
      response
        .status(401)
        .set('WWW-Authenticate', token === '' ? 'Bearer realm="mcp"' : challenge)
        .end()
    }
  }

const verifiers = new Map<string, ReturnType<typeof joseVerifier>>()
function verifierOf(issuer: string, resource: string) {
  const name = `${issuer} ${resource}`
  const verify = verifiers.get(name) ?? joseVerifier(issuer, { audience: resource })
  verifiers.set(name, verify)
  return verify
}

const overHttp =
  (confirm: Confirm): Target['start'] =>
  (issuer) =>
    serve((app, resource) => void app.all('/mcp', guard(issuer, resource, confirm), stateless))

const overTls =
  (confirm: Confirm): Target['start'] =>
  async (issuer) => {
    const { holder: own } = await makeCertificates()
    const tls = { cert: own.pem, key: own.key, requestCert: true, rejectUnauthorized: false }
    return serve((app, resource) => void app.all('/mcp', guard(issuer, resource, confirm), stateless), tls)
  }

const unbound = [
  'confirmation',
  'dpop-algorithm',
  'dpop-binding',
  'dpop-claims',
  'dpop-format',
  'dpop-hash',
  'dpop-header',
  'dpop-key',
  'dpop-method',
  'dpop-signature',
  'dpop-time',
  'dpop-type',
  'dpop-uri',
]

/** Servers that take bound tokens, and servers that only seem to. */
export const boundTargets: readonly Target[] = [
  { name: 'jose, DPoP, strict', flags: ['--dpop'], exit: 0, lacks: [], start: overHttp(confirmed) },
  { name: 'jose, DPoP, proof not looked at', flags: ['--dpop'], exit: 1, lacks: unbound, start: overHttp(nothing) },
  { name: 'jose, mTLS, strict', flags: ['--mtls'], exit: 0, lacks: [], start: overTls(confirmed) },
  {
    name: 'jose, mTLS, certificate not compared',
    flags: ['--mtls'],
    exit: 1,
    lacks: ['certificate'],
    start: overTls(nothing),
  },
]
