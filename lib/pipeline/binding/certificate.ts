import { defineBody } from '../check'
import { certificateThumbprint } from '../claims/cnf'
import { certifiedKey } from '../encoding/x509'
import { clip, show } from '../encoding/visible-text'
import { isThumbprint, sha256 } from '../encoding/sha256'

export default defineBody({
  needs: ['claims'],
  reads: ['request.clientCertificate'],
  provides: ['holder'],
  reasons: {
    unbound: () => ({
      says: 'This server takes only tokens that are bound to a client certificate, and this one is not.',
      because:
        'Without x5t#S256 in cnf nothing connects the token with the certificate of the connection: whoever found it could use it.',
      fix: 'Have the client authenticate with its certificate at the authorization server, and switch on certificate-bound tokens there.',
      description: 'token is not certificate-bound',
      headline: 'The token is bound to no certificate',
    }),
    missing: () => ({
      says: 'The token is bound to a client certificate, and the client sent none.',
      because:
        'The certificate, with its key, is what a thief of the token has not. It belongs to the TLS handshake, so it may also have been lost at a proxy.',
      fix: 'Connect with the certificate the token was issued for. Behind a proxy, have it pass the certificate on, and take it from nowhere else.',
      headline: 'The client sent no certificate',
    }),
    unreadable: () => ({
      says: 'What was given as the client’s certificate is not one.',
      because:
        'The thumbprint is taken over the DER bytes of a certificate; this text does not hold one in PEM form, or the bytes in it are no certificate.',
      fix: 'Give the whole block from BEGIN CERTIFICATE to END CERTIFICATE.',
      headline: 'The client’s certificate cannot be read',
    }),
    'not-a-thumbprint': ({ expected }: { expected: string }) => ({
      says: `The token is bound to ${expected}, which is no thumbprint of a certificate.`,
      because:
        'x5t#S256 is the SHA-256 of the certificate’s DER bytes: 43 characters of base64url without padding. In hex, with padding or by another hash, no certificate has it.',
      fix: 'Have the authorization server write the thumbprint as RFC 8705 says. Until then nobody can use the token.',
      note: 'no thumbprint',
      headline: 'The token is bound to no certificate there can be',
    }),
    mismatch: () => ({
      says: 'The client’s certificate is not the one the token is bound to.',
      because:
        'The thumbprint in the token is of another certificate. Somebody else is using it, or the client has renewed its certificate since.',
      fix: 'Get a new token with the certificate that is in use now. The thumbprint is base64url, without padding, over the DER bytes.',
      note: 'another certificate',
    }),
  },
  async run({ facts: { claims }, request: { clientCertificate }, pass, fail }) {
    const at = { in: 'payload', member: 'cnf' } as const
    const bound = certificateThumbprint(claims)
    if (bound === undefined) return fail('unbound', () => ({ expected: 'x5t#S256 in cnf', found: 'none' }), at)
    const expected = () => (typeof bound === 'string' ? clip(bound, 60) : show(bound, 60))
    if (clientCertificate === null || clientCertificate.trim() === '')
      return fail('missing', () => ({ expected: expected(), found: 'no certificate' }), at)
    const der = derOf(clientCertificate)
    if (!der)
      return fail('unreadable', () => ({ expected: expected(), found: 'no PEM certificate' }), { in: 'request' })
    const found = await sha256(der)
    const evidence = () => ({ expected: expected(), found })
    if (found === bound) return pass(evidence, at, { holder: 'certificate' })
    return fail(isThumbprint(bound) ? 'mismatch' : 'not-a-thumbprint', evidence, at)
  },
})

/** The octets of the first certificate in a PEM text (RFC 7468 §5); `null` if there is none. */
export function derOf(pem: string): Uint8Array<ArrayBuffer> | null {
  // The client's own comes first. One that cannot be read is not passed over for another.
  const start = pem.indexOf('-----BEGIN CERTIFICATE-----')
  const [, body] =
    /^-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]*)-----END CERTIFICATE-----/.exec(
      start < 0 ? '' : pem.slice(start),
    ) ?? []
  const text = body?.replace(/\s/g, '')
  if (!text || text.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(text)) return null
  const der = Uint8Array.from(atob(text), (c) => c.charCodeAt(0))
  return certifiedKey(der) ? der : null
}
