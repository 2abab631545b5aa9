import { readBase64 } from '../../pipeline/encoding/base64'
import { looksLikeJwt } from '../../pipeline/encoding/object-segment'
import { decodeUtf8 } from '../../pipeline/encoding/segments'
import { rfc } from '../../pipeline/specs'
import { defineHypothesis } from '../hypothesis'
import { percentDecoded } from '../percent-decoded'

/** Longest text that is decoded, in characters. */
const longest = 65_536

/** The whole token was encoded, or written in small letters. */
export default defineHypothesis({
  id: 'encoded-whole',
  speaksTo: ['format/opaque', 'b64token/malformed', 'canonical-encoding', 'charset', 'header', 'payload'],
  specs: [rfc(7515, '2')],
  test({ token, parts }) {
    if (token.length > longest) return null
    // Folded over lines it is whole only without them.
    if (holdsJwt(token, parts.length === 1) || holdsJwt(token.replace(/\s+/g, ''), false))
      return {
        says: 'The token is encoded in base64 once more as a whole, as Kubernetes Secrets and Basic credentials are: decoded, a JWT stands there.',
        fix: 'Decode it once before it is sent: base64 -d.',
      }
    if (!/%(?!20|0[9AD])/i.test(token) && /%/.test(token) && looksLikeJwt(percentDecoded(token).replace(/\s+/g, '')))
      return {
        says: 'White space stands in the token, percent-encoded (%20, %0A): it was broken over lines or words before it was put into an address. A token has none, encoded or not.',
        fix: 'Take it out where the token is copied from, and send the token as one piece.',
      }
    if (token.includes('%') && looksLikeJwt(percentDecoded(token)))
      return {
        says: 'The token is percent-encoded, as a part of an address is: decoded, a JWT stands there. No server decodes what stands in a field.',
        fix: 'Decode it where it is taken out of the address or the cookie, or leave out what encodes it (encodeURIComponent).',
      }
    // The header of a JWT is the base64url of `{"`, which begins with eyJ.
    if (token.length > 40 && parts.length > 1 && token.startsWith('eyj') && token === token.toLowerCase())
      return {
        says: 'The token is in small letters throughout. base64url tells small from capital letters, so what it said is lost.',
        fix: 'Use the token as it was issued. Something lower-cased it: a header map, a database column, a search index.',
      }
    return null
  },
})

/** Whether base64 stands in it that is a JWT once decoded, as in the YAML of a Secret; `whole`: or it is nothing else. */
function holdsJwt(text: string, whole: boolean): boolean {
  // `ey` in base64.
  const within = /\bZXl[A-Za-z0-9+/]{40,65536}={0,2}/.exec(text)?.[0]
  const encoded = within ?? (whole ? text : null)
  const octets = encoded === null ? null : readBase64(encoded)
  const inner = octets instanceof Uint8Array ? decodeUtf8(octets)?.trim() : undefined
  return inner !== undefined && looksLikeJwt(inner.replace(/^bearer +/i, ''))
}
