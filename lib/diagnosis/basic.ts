import { readBase64 } from '../pipeline/encoding/base64'
import { looksLikeJwt } from '../pipeline/encoding/object-segment'
import { decodeUtf8 } from '../pipeline/encoding/segments'
import type { Cause } from './hypothesis'

/** What is to be said of the scheme Basic (RFC 7617), wherever it stands. */
export const basicCredentials: Cause = {
  says: 'These are Basic credentials, a name and a password in base64. They are no access token.',
  fix: 'Basic belongs to the token endpoint, where the client shows who it is. What comes back there as access_token is sent here, under Bearer.',
}

/** Basic credentials with a token in them; `null` if it is none of that. */
export function basicWithJwt(value: string): Cause | null {
  const basic = /^(?:authorization: )?basic +([A-Za-z0-9+/=]{1,65536})$/i.exec(value)?.[1]
  const pair = basic === undefined ? null : readBase64(basic)
  const named = pair instanceof Uint8Array ? (decodeUtf8(pair) ?? '').split(':', 3) : []
  return named.some(looksLikeJwt)
    ? {
        says: 'A JWT stands as the password or the name of Basic credentials. This server reads it under Bearer alone.',
        fix: 'Have the client send the token itself: Authorization: Bearer, then the token, not encoded once more. With curl that is --oauth2-bearer or -H, and not -u.',
      }
    : null
}

/** A name and a secret, as Basic joins them before it encodes them; `null` if the text is none, or holds an address. */
export const basicPair = (text: string): Cause | null =>
  /^[\w.~+-]{3,200}:[\x21-\x7e]{8,400}$/.test(text) && !/:\/\//.test(text)
    ? {
        says: 'Decoded from base64 it is a name, a colon and a secret: the client’s own credentials as Basic writes them, sent under Bearer in place of a token.',
        fix: 'Have the client send them as Basic to the token endpoint, and send here the access_token that comes back. A secret that was sent to somebody else should be replaced.',
      }
    : null
