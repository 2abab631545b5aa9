import { looksLikeJwt } from '../../pipeline/encoding/object-segment'
import { clip } from '../../pipeline/encoding/visible-text'
import { rfc } from '../../pipeline/specs'
import { basicCredentials, basicWithJwt } from '../basic'
import { type Cause, defineHypothesis } from '../hypothesis'

/** Longest header that is looked at, in characters. */
const longest = 65_536

/** The token is there, and the word in front of it is not Bearer. */
export default defineHypothesis({
  id: 'other-scheme',
  speaksTo: ['scheme/unsupported'],
  specs: [rfc(6750, '2.1'), rfc(9110, '11.1'), rfc(9110, '11.6.2')],
  test({ request }) {
    const value = request.authorization[0]?.trim() ?? ''
    if (value.length > longest) return null
    if (looksLikeJwt(value))
      return {
        says: 'A token stands in Authorization with no scheme in front of it: as sent, the answer is 401, whatever the token.',
        fix: 'Have the client send Authorization: Bearer, a blank and the token. Where a configuration asks for the value of the header, Bearer belongs into it; where it asks for the token, the client adds it. A gateway in front that verifies tokens may have cut Bearer off: have it pass Authorization on as it came.',
      }
    const withJwt = basicWithJwt(value)
    if (withJwt) return withJwt
    if (isBasicBeside(value))
      return {
        says: 'Two sets of credentials stand in one Authorization header, Basic and a token, with a comma between them. The header holds one set (RFC 9110 §11.6.2), and here the first counts.',
        fix: 'Send the token alone, under Bearer. Where a proxy in front asks for the password, have it let this address through, or let callers in by something other than Authorization, such as their address or a client certificate.',
      }
    if (/^basic +\S/i.test(value))
      return {
        ...basicCredentials,
        fix: `${basicCredentials.fix} If the client did send Bearer, a proxy with a password of its own has put its header in that place.`,
      }
    const joined = joinedTo(value)
    if (joined) return joined
    const [, put = '', rest = ''] =
      /^([A-Za-z][A-Za-z_-]{0,20}(?:[:,=]? {1,8}|[:=]|%20|\+)(?:token=)?)["']?(.*)$/s.exec(value) ?? []
    if (!looksLikeJwt(rest.replace(/["']$/, ''))) return null
    return {
      says: `A token stands there under ${clip(put.trim(), 30)}, which this server does not read: as sent, the answer is 401, whatever the token.`,
      fix: `Have the client send Bearer and one blank in place of ${clip(put.trim(), 30)}.`,
    }
  },
})

const joints: Readonly<Record<string, string>> = {
  '\t': 'a tab',
  '\u00A0': 'a no-break space',
  '\u200B': 'a zero-width space',
}

/** RFC 6750 §2.1 has blanks between the two and nothing in front. */
function joinedTo(value: string): Cause | null {
  const [, quote = '', word = '', joint = ' ', rest = ''] = /^(["']?)(bearer|dpop)(\s|\u200B)(.*)$/is.exec(value) ?? []
  if (!looksLikeJwt(rest.trimStart().replace(/["']$/, ''))) return null
  if (quote !== '')
    return {
      says: `A quotation mark stands in front of ${word} and was sent with it: it is read as a part of the scheme.`,
      fix: 'Give the client the value without quotation marks.',
    }
  const what = joints[joint] ?? 'another character'
  return {
    says: `Between ${word} and the token stands ${what} in place of the blank, so that all of it is read as the scheme.`,
    fix: `Have the client send ${word} and one blank. What is copied from a page or a document often brings such a character along.`,
  }
}

const isBasicBeside = (value: string): boolean =>
  /^basic +[A-Za-z0-9+/=]{1,4000} {0,4}, {0,4}(?:bearer|dpop) +\S/i.test(value)
