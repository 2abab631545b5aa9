import { certificateThumbprint } from '../../../pipeline/claims/cnf'
import { toHex } from '../../../pipeline/encoding/hex'
import { certifiedKey } from '../../../pipeline/encoding/x509'
import { readBase64 } from '../../../pipeline/encoding/base64'
import { sha256 } from '../../../pipeline/encoding/sha256'
import { rfc } from '../../../pipeline/specs'
import { misspelledHashes } from '../../digests'
import { defineHypothesis } from '../../hypothesis'

/** Longest text of certificates that is looked at, in characters, and most of them. */
const longest = 65_536
const most = 8

/** x5t#S256 is a thumbprint of the right certificate, written or taken otherwise. */
export default defineHypothesis({
  id: 'certificate-thumbprint',
  speaksTo: ['certificate/mismatch', 'certificate/not-a-thumbprint'],
  specs: [rfc(8705, '3.1')],
  async test({ claims, request }) {
    const bound = claims && certificateThumbprint(claims)
    const pem = request.clientCertificate ?? ''
    if (typeof bound !== 'string' || pem.length > longest) return null
    const blocks = pem
      .split(begin)
      .slice(1, most + 1)
      .map((rest) => `${begin}${rest.split(end, 1)[0]}${end}`)
    const [first, ...chain] = blocks
    const der = first === undefined ? null : derOf(first)
    if (first === undefined || !der) return null
    for (const { text, how } of await misspelledHashes(der))
      if (text === bound)
        return {
          says: `x5t#S256 is the thumbprint of this very certificate, ${how}: the client has the right one.`,
          fix: `Have the authorization server write the SHA-256 of the certificate’s DER in base64url, without padding. ${again}`,
        }
    for (const [octets, what] of [
      [utf8(first), 'its PEM text'],
      [utf8(`${first}\n`), 'its PEM text'],
      [utf8(bodyOf(first)), 'the base64 text of its PEM'],
      [keyOf(der), 'its public key alone'],
      ...(await thumbprints(der)).map((text) => [utf8(text), 'the hexadecimal digits of another thumbprint'] as const),
    ] as const)
      if (octets && (await sha256(octets)) === bound)
        return {
          says: `x5t#S256 is a hash of ${what}, and not of the certificate’s DER: the client has the right certificate.`,
          fix: `Have the authorization server decode the certificate and hash its DER octets. ${again}`,
        }
    for (const other of chain) {
      const octets = derOf(other)
      if (octets && (await sha256(octets)) === bound)
        return {
          says: 'x5t#S256 is the thumbprint of another certificate of the chain given here, not of its first.',
          fix: 'The first has to be the client’s own. If the chain is sent in another order, put the client’s certificate first; if the thumbprint is of the authority that issued it, the authorization server hashed the wrong one.',
        }
    }
    return null
  },
})

const [begin, end] = ['-----BEGIN CERTIFICATE-----', '-----END CERTIFICATE-----']
const bodyOf = (pem: string) => pem.replace(begin, '').replace(end, '').replace(/\s/g, '')
const again = 'A fresh token would fail in the same way.'
/** The thumbprints that tools show, as digits: what .NET calls Thumbprint is by SHA-1. */
async function thumbprints(der: Uint8Array<ArrayBuffer>): Promise<readonly string[]> {
  const digests = await Promise.all(['SHA-1', 'SHA-256'].map((name) => crypto.subtle.digest(name, der)))
  const texts = digests.map((digest) => toHex(new Uint8Array(digest)))
  return texts.flatMap((text) => [text.toUpperCase(), text])
}

const utf8 = (text: string) => new TextEncoder().encode(text)

function derOf(pem: string): Uint8Array<ArrayBuffer> | null {
  const read = readBase64(bodyOf(pem))
  return read instanceof Uint8Array ? new Uint8Array(read) : null
}

function keyOf(der: Uint8Array): Uint8Array<ArrayBuffer> | null {
  const key = certifiedKey(der)
  return key && new Uint8Array(key.whole)
}
