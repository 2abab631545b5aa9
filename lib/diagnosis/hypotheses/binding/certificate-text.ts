import { base64url } from 'jose'
import { certificateThumbprint } from '../../../pipeline/claims/cnf'
import { readBase64 } from '../../../pipeline/encoding/base64'
import { fromHex } from '../../../pipeline/encoding/hex'
import { sha256 } from '../../../pipeline/encoding/sha256'
import { certifiedKey } from '../../../pipeline/encoding/x509'
import { rfc } from '../../../pipeline/specs'
import { type Cause, defineHypothesis } from '../../hypothesis'
import { percentDecoded } from '../../percent-decoded'

/** Longest text that is looked at, in characters. */
const longest = 65_536
const [begin, end] = ['-----BEGIN CERTIFICATE-----', '-----END CERTIFICATE-----']
/** The name of a field, in front of its value. */
const fieldName = /^[A-Za-z][A-Za-z-]{2,60}:[ \t]{1,8}(?=\S)/
/** Elements of X-Forwarded-Client-Cert, as Envoy writes it. */
const certElement = /(?:^|[;,])Cert="?([^";,]{1,65536})/
const hashElement = /(?:^|[;,])Hash=([0-9a-f]{64})(?![0-9a-f])/i

/** The certificate is there, in the form a proxy passes it on in. */
export default defineHypothesis({
  id: 'certificate-text',
  speaksTo: ['certificate/unreadable'],
  specs: [rfc(8705, '3.1')],
  async test({ claims, request }) {
    const field = request.clientCertificate ?? ''
    if (field.length > longest) return null
    const given = field.trim().replace(fieldName, '')
    const bound = claims && certificateThumbprint(claims)
    for (const { text, what, how } of readings(given)) {
      const der = derIn(text)
      if (!der) continue
      const right = (await sha256(der)) === bound
      return {
        says: `The client’s certificate is here, ${what}.${right ? ' It is the one the token is bound to.' : ' It is not the one the token is bound to.'}`,
        fix: `${how}${right ? ' The token and the certificate are right, so another token does not help.' : ' Then get a token with the certificate that is in use now.'}`,
      }
    }
    return hashAlone(given, typeof bound === 'string' ? bound : '')
  },
})

interface Reading {
  /** '' if it is none of this. */
  readonly text: string
  readonly what: string
  readonly how: string
}

function readings(given: string): readonly Reading[] {
  const element = certElement.exec(given)?.[1] ?? ''
  const decoded = percentDecoded(given)
  const form = decoded.includes('BEGIN+CERTIFICATE') ? percentDecoded(given.replaceAll('+', ' ')) : ''
  return [
    {
      text: percentDecoded(element),
      what: 'inside X-Forwarded-Client-Cert, where Envoy writes it as the element Cert, percent-encoded',
      how: 'Take that element out and decode its percent-encoding.',
    },
    {
      text: form,
      what: 'encoded as a form is, with + for a blank',
      how: 'Turn each + into a blank first, then decode the percent-encoding.',
    },
    {
      text: decoded === given ? '' : decoded,
      what: 'percent-encoded, as nginx passes it on ($ssl_client_escaped_cert)',
      how: 'Decode the percent-encoding first.',
    },
    {
      text: given.includes('\\n') ? given.replaceAll('\\n', '\n') : '',
      what: 'with its line ends written as \\n',
      how: 'Turn each \\n into a line end first.',
    },
    {
      text: /^:[A-Za-z0-9+/=]{1,65536}:$/.test(given) ? given.slice(1, -1) : '',
      what: 'in base64 between colons, as the field Client-Cert has it (RFC 9440)',
      how: 'Take the colons off and decode the base64: those are the octets of the certificate.',
    },
    {
      text: given,
      what: 'without the lines BEGIN and END, as Traefik passes it on',
      how: 'Decode the base64: those are the octets of the certificate.',
    },
  ]
}

/** A proxy that passes on what identifies the certificate, and not the certificate. */
function hashAlone(given: string, bound: string): Cause | null {
  const hash = hashElement.exec(given)?.[1]
  if (hash === undefined) return null
  const octets = fromHex(hash)
  const right = base64url.encode(octets) === bound
  return {
    says: `This is X-Forwarded-Client-Cert with the certificate’s hash, and without the certificate. The hash is ${right ? '' : 'not '}that of the certificate the token is bound to.`,
    fix: right
      ? 'Have the proxy pass the certificate on as well, or have the server compare Hash, turned from hexadecimal into base64url, with x5t#S256. Another token does not help.'
      : 'Get a new token with the certificate that is in use now; and have the proxy pass the certificate on as well.',
  }
}

/** The octets of the first certificate in it, with its lines or without. */
function derIn(text: string): Uint8Array<ArrayBuffer> | null {
  const from = text.indexOf(begin)
  const body = from < 0 ? text : (text.slice(from + begin.length).split(end, 1)[0] ?? '')
  const read = body.trim() === '' ? null : readBase64(body.split(',', 1)[0] ?? '')
  const octets = read instanceof Uint8Array ? new Uint8Array(read) : null
  return octets && certifiedKey(octets) ? octets : null
}
