import { createHash, type X509Certificate } from 'node:crypto'

interface Connection {
  /** As a `TLSSocket` has it, of a server with `requestCert: true`. */
  getPeerX509Certificate(): X509Certificate | undefined
}

/** RFC 8705 §3.1: the SHA-256 of the certificate's DER bytes, in base64url without padding. */
const thumbprintOf = ({ raw }: X509Certificate) =>
  createHash('sha256').update(raw).digest('base64url')

/** Whether the token's client holds this connection. Call it after the token was verified, its audience included. */
export function isBoundTo(
  connection: Connection,
  claims: { readonly cnf?: unknown },
): boolean {
  const bound = (
    claims.cnf as { readonly 'x5t#S256'?: unknown } | null | undefined
  )?.['x5t#S256']
  const certificate = connection.getPeerX509Certificate()
  return (
    bound !== undefined &&
    certificate !== undefined &&
    bound === thumbprintOf(certificate)
  )
}
