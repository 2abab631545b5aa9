import { parseUri } from '../../../pipeline/audience/uri'
import { rfc } from '../../../pipeline/specs'
import { clip } from '../../../pipeline/encoding/visible-text'
import { type Cause, defineHypothesis } from '../../hypothesis'
import { proofOf, textOf } from '../../proof'

/** The proof is of another request, or writes the method in other letters. */
export default defineHypothesis({
  id: 'proof-method',
  speaksTo: ['dpop-method/mismatch'],
  specs: [rfc(9449, '4.3')],
  test(subject) {
    const proof = proofOf(subject)
    const htm = proof ? textOf(proof.claims, 'htm') : ''
    const { method, url } = subject.request
    if (proof === null || htm === '' || htm === method) return null
    if (htm.toUpperCase() === method.toUpperCase())
      return {
        says: `htm is ${clip(htm, 20)} and the method ${clip(method, 20)}: the same word in other letters, and methods are compared with their case.`,
        fix: `Have the client write htm as ${clip(method, 20)}. Code that gives fetch a method in small letters often puts the same text into the proof.`,
      }
    const htu = textOf(proof.claims, 'htu')
    return addressOf(htu) === addressOf(url) ? again(htm, method) : askedAbout(htm, htu, method, url)
  },
})

/** MCP sends messages by POST and opens streams by GET, at one address. */
function again(htm: string, method: string): Cause | null {
  const known = /^(?:GET|POST|DELETE)$/
  if (!known.test(htm) || !known.test(method)) return null
  const asked = method === 'GET'
  return {
    says: `The proof is for a ${htm}: the client has made one proof and sends it with each of its requests${asked ? ', or it is not the client’s request that is judged: a gateway that asks a service first (auth_request of nginx, forwardAuth of Traefik) asks by GET' : ''}.`,
    fix: `Have the client make a proof for every request, for the ${method} as well: MCP sends messages by POST, opens a stream by GET and ends a session by DELETE, all at one address.${asked ? ' A service that a gateway asks has to compare with the client’s own method and address, as the gateway passes them.' : ''}`,
  }
}

/** A gateway that asks a service about a request asks by GET, at an address of that service (auth_request, forwardAuth). */
const askedAbout = (htm: string, htu: string, method: string, url: string): Cause | null =>
  method === 'GET' && addressOf(htu) !== ''
    ? {
        says: `Method and address differ both: the proof is for ${clip(htm, 20)} ${clip(htu, 80)}, and what is judged is a GET of ${clip(url, 80)}. So it looks where a gateway asks a service about each request (auth_request of nginx, forwardAuth of Traefik): the service sees the question, not the client’s request.`,
        fix: 'Have that service compare with the client’s own method and address, as the gateway passes them in fields of its own (X-Forwarded-Method, X-Forwarded-Uri, X-Original-URI), and take those from the gateway alone. Another proof does not help.',
      }
    : null

/** Without query and fragment; '' where it is no address. */
function addressOf(text: string): string {
  const parts = parseUri(text.split(/[?#]/, 1)[0] ?? '')
  return parts ? `${parts.scheme}://${parts.host}:${parts.port ?? ''}${parts.path}` : ''
}
