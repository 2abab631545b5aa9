import { parseUri, type UriParts } from '../../../pipeline/audience/uri'
import { memberValue } from '../../../pipeline/encoding/json'
import { clip } from '../../../pipeline/encoding/visible-text'
import { rfc } from '../../../pipeline/specs'
import { type Cause, defineHypothesis } from '../../hypothesis'
import { isBehindProxyOf, isInner } from '../../hosts'
import { proofOf, textOf } from '../../proof'
import { withoutSlash } from '../../../pipeline/encoding/slash'

/** The proof is right, and one of the two names the address otherwise. */
export default defineHypothesis({
  id: 'proof-address',
  speaksTo: ['dpop-uri/mismatch'],
  specs: [rfc(9449, '4.3')],
  test({ claims, ...subject }) {
    const proof = proofOf(subject)
    const htu = proof ? textOf(proof.claims, 'htu') : ''
    const own = parseUri(subject.request.url.split(/[?#]/, 1)[0] ?? '')
    if (htu === '' || !own) return null
    const of = parseUri(htu)
    if (!of) return notWhole(htu, own)
    const iss = claims && memberValue(claims, 'iss')
    const issuer = typeof iss === 'string' ? parseUri(iss) : null
    return (
      forIssuer(of, own, issuer, proof !== null && textOf(proof.claims, 'ath') === '') ??
      behindProxy(of, own, htu, subject.request.url) ??
      fromInside(of, own, htu) ??
      otherPath(of, own, htu)
    )
  },
})

const publicName = (htu: string) =>
  `Have the server compare with the address that clients use, ${clip(htu, 80)}: configure it, or take it from the X-Forwarded fields of its own proxy and of nobody else. Another proof does not help.`

function notWhole(htu: string, own: UriParts): Cause | null {
  const whole = `${own.scheme}://${own.host}${own.port === null ? '' : `:${own.port}`}${own.path}`
  if (!whole.endsWith(htu.split(/[?#]/, 1)[0] ?? htu)) return null
  return {
    says: `htu is ${clip(htu, 60)}, a part of the address; a proof names all of it, from the scheme on.`,
    fix: `Have the client write htu as ${clip(whole, 90)}, without query and fragment.`,
  }
}

/** The proof of the token request, which goes to the authorization server. */
function forIssuer(of: UriParts, own: UriParts, issuer: UriParts | null, withoutHash: boolean): Cause | null {
  if (of.host === own.host && !/\/token$/.test(of.path)) return null
  if (of.host !== issuer?.host && !(withoutHash && /\/token$/.test(of.path))) return null
  return {
    says: 'The proof is the one of the token request: it is for the authorization server, not for this one.',
    fix: 'Have the client make a new proof for every request, with this request’s method and address and with ath, the hash of the token.',
  }
}

function behindProxy(of: UriParts, own: UriParts, htu: string, url: string): Cause | null {
  const behind = isBehindProxyOf(of, own)
  const port = own.host === of.host && own.scheme === of.scheme && own.path === of.path && own.port !== of.port
  if (!behind && !port) return null
  return {
    says: `The client called ${clip(htu, 80)}; the server sees ${clip(url, 80)}${behind ? ', as it looks behind a proxy that ends TLS' : ', another port, as it looks behind a proxy'}. Most likely the server’s idea of its address is wrong, not the proof.`,
    fix: publicName(htu),
  }
}

/** The reverse: the proof is for an address that only a program beside the server would call. */
function fromInside(of: UriParts, own: UriParts, htu: string): Cause | null {
  if (isInner(own.host) || !isBehindProxyOf(own, of)) return null
  return {
    says: `The proof is for ${clip(htu, 80)}, an address behind the proxy, and the request came to the public one: the client was given the wrong address, or a gateway makes the proof and sends it another way.`,
    fix: 'Have whoever holds the key write htu as the address the request is sent to, https and public host included. A gateway that sends a request on needs a proof and a token of its own.',
  }
}

function otherPath(of: UriParts, own: UriParts, htu: string): Cause | null {
  if (of.scheme !== own.scheme || of.host !== own.host || of.port !== own.port) return null
  const [a, b] = [withoutSlash(of.path), withoutSlash(own.path)]
  if (a === b)
    return {
      says: 'The two differ by the slash at the end alone, and paths are compared with it.',
      fix: 'Have the client write htu as the address it calls, slash for slash.',
    }
  if (a.toLowerCase() === b.toLowerCase())
    return {
      says: 'The two differ in capital letters of the path alone, and paths are compared with their case.',
      fix: 'Have the client write htu as the address it calls, letter by letter.',
    }
  if (a === '')
    return {
      says: 'htu is the origin alone; a proof names the whole address, path included.',
      fix: 'Have the client write htu as the address it calls, without query and fragment.',
    }
  const [longer, shorter] = a.length > b.length ? [a, b] : [b, a]
  if (shorter.length < 2 || !longer.endsWith(shorter)) return null
  const prefix = longer.slice(0, longer.length - shorter.length)
  return {
    says: `The two differ by the path prefix ${clip(prefix, 40)} alone: a proxy that ${longer === a ? 'strips' : 'adds'} it would explain that.`,
    fix: publicName(htu),
  }
}
