import { certificateThumbprint } from '../../pipeline/claims/cnf'
import { readBase64 } from '../../pipeline/encoding/base64'
import { sha256 } from '../../pipeline/encoding/sha256'
import { certifiedKey } from '../../pipeline/encoding/x509'
import { rfc } from '../../pipeline/specs'
import { defineHypothesis } from '../hypothesis'

/** Longest text that is looked at, in characters. */
const longest = 65_536
const [begin, end] = ['-----BEGIN CERTIFICATE-----', '-----END CERTIFICATE-----']

export default defineHypothesis({
  id: 'certificate-text',
  title: 'The certificate is there, in the form a proxy passes it on in',
  speaksTo: ['certificate/unreadable'],
  specs: [rfc(8705, '3.1')],
  async test({ claims, request }) {
    const given = request.clientCertificate ?? ''
    if (given.length > longest) return null
    const decoded = percentDecoded(given)
    for (const [text, what, how] of [
      [
        decoded === given ? '' : decoded,
        'percent-encoded, as nginx passes it on ($ssl_client_escaped_cert)',
        'Decode the percent-encoding first.',
      ],
      [
        given.includes('\\n') ? given.replaceAll('\\n', '\n') : '',
        'with its line ends written as \\n',
        'Turn each \\n into a line end first.',
      ],
      [
        given,
        'without the lines BEGIN and END, as Traefik passes it on',
        'Decode the base64: those are the octets of the certificate.',
      ],
    ] as const) {
      const der = derIn(text)
      if (!der) continue
      const right = (await sha256(der)) === (claims && certificateThumbprint(claims))
      return {
        says: `The client’s certificate is here, ${what}.${right ? ' It is the one the token is bound to.' : ' It is not the one the token is bound to.'}`,
        fix: `${how}${right ? ' The token and the certificate are right, so another token does not help.' : ' Then get a token with the certificate that is in use now.'}`,
      }
    }
    return null
  },
})

/** The octets of the first certificate in it, with its lines or without. */
function derIn(text: string): Uint8Array<ArrayBuffer> | null {
  const from = text.indexOf(begin)
  const body = from < 0 ? text : (text.slice(from + begin.length).split(end, 1)[0] ?? '')
  const read = body.trim() === '' ? null : readBase64(body.split(',', 1)[0] ?? '')
  const octets = read instanceof Uint8Array ? new Uint8Array(read) : null
  return octets && certifiedKey(octets) ? octets : null
}

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
