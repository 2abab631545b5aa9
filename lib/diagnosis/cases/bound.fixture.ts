import { createHash, X509Certificate } from 'node:crypto'
import { base64url, calculateJwkThumbprint, type JWK } from 'jose'
import { agentCertificate, thiefCertificate } from '@/content/certificates'
import { byEc, ec, jwkOf, now, resource, type Setup, text } from './setup.fixture'

export const proofKey = jwkOf(ec) as JWK
export const jkt = await calculateJwkThumbprint(proofKey)
export const sha256 = (of: string | Buffer, as: 'hex' | 'base64' | 'base64url' = 'base64url') =>
  createHash('sha256').update(of).digest(as)

/** A token bound to the key of a proof, and a proof that differs from the good one by these. */
export const proved = (
  claims: object,
  cnf: object = { jkt },
  header: object = {},
  sign: (input: string) => Uint8Array = byEc,
): Setup => ({
  claims: { cnf },
  bound: (token) => {
    const of = { jti: 'p', htm: 'POST', htu: resource, iat: now - 1, ath: sha256(token), ...claims }
    const input = `${text({ typ: 'dpop+jwt', alg: 'ES256', jwk: proofKey, ...header })}.${text(of)}`
    return { dpop: [`${input}.${base64url.encode(sign(input))}`] }
  },
})

/** A proof whose `ath` is this of the token. */
export const hashed = (ath: (token: string) => string): Setup => ({
  ...proved({}),
  bound: (token) => proved({ ath: ath(token) }).bound?.(token) ?? {},
})

/** A token bound to this thumbprint, under that certificate. */
export const certified = (thumbprint: string, pem = agentCertificate): Setup => ({
  claims: { cnf: { 'x5t#S256': thumbprint } },
  bound: () => ({ clientCertificate: pem }),
})
export const agentDer = new X509Certificate(agentCertificate).raw
export const thiefDer = new X509Certificate(thiefCertificate).raw
