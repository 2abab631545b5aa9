import { readBase64 } from '../../../pipeline/encoding/base64'
import { looksLikeJwt } from '../../../pipeline/encoding/object-segment'
import { plainObject } from '../../../pipeline/encoding/plain-object'
import { clip } from '../../../pipeline/encoding/visible-text'
import { decodeUtf8 } from '../../../pipeline/encoding/segments'
import { rfc } from '../../../pipeline/specs'
import { aroundToken } from '../../around-token'
import { basicCredentials, basicPair, basicWithJwt } from '../../basic'
import { type Cause, defineHypothesis } from '../../hypothesis'

/** Longest text that is looked at, in characters. */
const longest = 65_536

/** Something else stands there, or the token with something around it. */
export default defineHypothesis({
  id: 'other-credential',
  speaksTo: ['b64token/malformed', 'format', 'canonical-encoding', 'charset', 'header'],
  specs: [rfc(6750, '2.1'), rfc(7515, '2')],
  test({ token: given }) {
    const token = given.trim()
    if (token.length > longest) return null
    return aroundToken(token) ?? json(token) ?? decoded(token) ?? apart(token) ?? other(token)
  },
})

/** What a text in braces is. */
function json(token: string): Cause | null {
  const value = token.startsWith('{') ? plainObject(token) : null
  if (value === null) return null
  const has = (name: string) => Object.hasOwn(value, name)
  if (has('payload') && (has('signatures') || has('signature')))
    return {
      says: 'This is a JWS in its JSON form. A JWT is always in the compact one: three parts with dots between them.',
      fix: 'Join protected, payload and signature with dots, or have the issuer write the compact form.',
    }
  if (typeof value.active === 'boolean')
    return {
      says: 'This is an answer of introspection (RFC 7662): what the issuer says about a token, not the token.',
      fix: 'Paste the token here, and this answer as Introspection answer, under The request.',
    }
  if (has('iss') || has('sub') || has('exp'))
    return {
      says: 'These are the claims of a token, decoded. Without its header and its signature nothing says who made them.',
      fix: 'Copy the token itself: one line that begins with eyJ and has two dots in it.',
    }
  const kept = Object.entries(value).find(
    ([, text]) => typeof text === 'string' && looksLikeJwt(text.replace(/^bearer /i, '')),
  )
  if (kept)
    return {
      says: `The JSON in which the client keeps the token was sent whole: the token is the text of its member ${clip(kept[0], 40)}.`,
      fix: `Have the client take ${clip(kept[0], 40)} out of the JSON (JSON.parse) and send that alone${/^bearer /i.test(String(kept[1])) ? ', without adding Bearer once more: its text begins with it' : ''}.`,
    }
  if (has('error'))
    return {
      says: 'This is the error answer of an authorization server: it has issued no token.',
      fix: 'Read error and error_description there: the request for a token failed, and nothing here can help before it succeeds.',
    }
  return null
}

/** Header and claims in JSON with a dot between, as debuggers and .NET's exceptions show a token. */
function decoded(token: string): Cause | null {
  const at = token.search(/\{\s{0,20}"(?:alg|typ|kid|x5t)"/)
  const between = at < 0 ? -1 : token.slice(at).search(/\}\s{0,20}\.?\s{0,20}\{/)
  if (between < 0) return null
  return {
    says: 'This is a token decoded: its header and its claims in JSON, as debuggers and error messages show it. The signature is not there, so nothing says who made it.',
    fix: 'Copy the token itself as the client sends it: one line that begins with eyJ and has two dots in it. It stands in the Authorization header.',
  }
}

/** Header, claims and signature on lines of their own, without the dots. */
function apart(token: string): Cause | null {
  const words = token.split(/\s+/, 8).filter((word) => /^[A-Za-z0-9_-]{16,65536}$/.test(word))
  return words.length === 3 && looksLikeJwt(words.join('.'))
    ? {
        says: 'The three parts of the token stand there apart, without the dots between them.',
        fix: 'Copy the token as it was issued: one line, with a dot between its parts.',
      }
    : null
}

function other(token: string): Cause | null {
  if (/^https?:\/\/[^\s]*[?&#]code=/.test(token))
    return {
      says: 'This is the address the sign-in came back to, with an authorization code in it. A code is no token: it is exchanged for one, once.',
      fix: 'Have the client send the code to the token endpoint, with its code_verifier, and present access_token of the answer.',
    }
  const withJwt = basicWithJwt(token)
  if (withJwt) return withJwt
  if (/^(?:authorization: )?basic /i.test(token)) return basicCredentials
  if (/^(?:authorization: )?aws4-hmac-sha256 /i.test(token))
    return {
      says: 'This is a signature of AWS (Signature Version 4): the client has signed the request with access keys, and sends no token.',
      fix: 'Have the client sign in at this server’s authorization server and send Authorization: Bearer and the access token. Where it calls through a gateway of AWS, set how that one lets callers in to JWT, not to IAM.',
    }
  if (/^eyJ[A-Za-z0-9_.-]{20,65536}~/.test(token))
    return {
      says: 'This is an SD-JWT: a credential whose holder discloses some of its claims, each behind a ~. It is no access token.',
      fix: 'It is for a verifier of credentials. Have the client send access_token of a token response.',
    }
  if (/^x-ms-token-[a-z]{1,20}-[a-z-]{1,20}:/i.test(token))
    return {
      says: 'Azure App Service passes this on to the application behind its sign-in: a token that the application got for itself. Where no scope of an API was asked for it is for Microsoft Graph, and nobody else can read it.',
      fix: 'Have the client get an access token for this server and send that in Authorization. For the application’s own token ask for a scope of this server’s API in the login parameters of its authentication.',
    }
  if (/^v[1-4]\.(?:public|local)\./.test(token))
    return {
      says: 'This is a PASETO, another format than JWT: it has a version and a purpose where a JWT has its header.',
      fix: 'An issuer of PASETOs and a server of JWTs cannot work together: have the issuer write a JWT for this server.',
    }
  if (/^00D[A-Za-z0-9]{12,15}!/.test(token))
    return {
      says: 'This is an access token of Salesforce, for its own API: it begins with the number of an organization, and the exclamation mark behind it may not stand in a b64token.',
      fix: 'Put an authorization server of your own in front, where users sign in with Salesforce, and take its tokens. JWT access tokens of Salesforce are for its own API, too.',
    }
  if (/^\d{1,12}\|[A-Za-z0-9_]{40,100}$/.test(token))
    return {
      says: 'This is a token of Laravel Sanctum: the number of its row and a secret, with a bar between. The application that issued it alone can look it up, and a bar may not stand in a b64token.',
      fix: 'Send it to that application, whose library reads it all the same. Where clients sign in by OAuth, Laravel Passport is what issues them access tokens.',
    }
  if (/^[^\s:]{1,200}:[A-Za-z0-9]{12,24}:[A-Za-z0-9]{28,64}$/.test(token))
    return {
      says: 'This has the shape of a token of Cloudflare’s workers-oauth-provider: the user, the grant and a secret, with colons between. The Worker that issued it alone can look it up, and a colon may not stand in a b64token.',
      fix: 'Send it to that Worker, whose library reads it all the same. A server behind it needs a token of its own, or the Worker’s word for who the user is.',
    }
  if (/^4\/0A[\w-]{20,200}$/.test(token))
    return {
      says: 'This begins like an authorization code of Google (4/0A…). A code is no token: it is exchanged for one, once.',
      fix: 'Have the client send the code to the token endpoint, with its code_verifier, and present what this server’s authorization server issues.',
    }
  const octets = /^[A-Za-z0-9+/]{20,65536}={0,2}$/.test(token) ? readBase64(token) : null
  const text = octets instanceof Uint8Array ? decodeUtf8(octets) : null
  if (text !== null && /^[^\s:@]{1,100}@[^\s:@]{1,100}:[\x21-\x7e]{8,2000}$/.test(text))
    return {
      says: 'Decoded from base64 it is an address of mail, a colon and a secret: Basic credentials, sent without their scheme.',
      fix: 'They are for the service that knows them, with the word Basic in front. For this server have the client sign in at its authorization server and send the access token.',
    }
  const pair = text === null ? null : basicPair(text)
  if (pair) return pair
  const failed = text?.startsWith('{') ? plainObject(text)?.error : undefined
  if (typeof failed === 'string')
    return {
      says: `Decoded from base64 it is an error (${clip(failed, 40)}), and no token: so Firebase App Check answers an app that it could not attest.`,
      fix: 'Look at the client for why it got no token: with App Check the app, its certificate or its site is not registered as it is. What App Check gives goes into X-Firebase-AppCheck, beside an access token and never in its place.',
    }
  if (text !== null && /^\["0x[0-9a-f]{130}","\{/.test(text))
    return {
      says: 'Decoded from base64 it is a DID token of Magic: a signature, and claims of a user for one application. It is no JWT, and no server can look it up.',
      fix: 'It is for the application’s own backend, which verifies it with Magic’s library. Have the client sign in at this server’s authorization server and send the access token.',
    }
  if (saml.test(text ?? token))
    return {
      says: `This is a SAML document${text === null ? '' : ' in base64'}: it says who has signed in, to the application that asked.`,
      fix: 'Have the client exchange it for an access token at the authorization server (RFC 7522), and send that.',
    }
  if (/^<(?:!doctype|html|head|body)\b/i.test(token))
    return {
      says: 'This is a web page, not a token: a sign-in, an error or another page came back where a token was asked for.',
      fix: 'Read what the page says, and ask the token_endpoint of the authorization server’s metadata for the token.',
    }
  const [, secret] = /^[\w.~+-]{3,200}:([\w.~+/-]{8,400}={0,2})$/.exec(token) ?? []
  // No address: neither a scheme nor a host with its port.
  if (secret && !/^(?:\/\/|\d{2,5}(?:\/|$))/.test(secret) && !looksLikeJwt(secret))
    return {
      says: 'Two parts stand there with a colon between: so a name and its secret are written, as Basic takes them and as some services write their keys (Rancher does). A colon may not stand in a b64token.',
      fix: 'If they are for another service, have the client sign in at this server’s authorization server and send the access token. If that server did issue this, it has to leave the colon out.',
    }
  return null
}

const saml = /^\s*<(?:\?xml|saml|[A-Za-z0-9]{1,10}:(?:Assertion|Response)\b)/
