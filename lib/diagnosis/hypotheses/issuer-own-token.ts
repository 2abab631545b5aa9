import { memberValue } from '../../pipeline/encoding/json'
import { readSegment } from '../../pipeline/encoding/object-segment'
import { clip } from '../../pipeline/encoding/visible-text'
import { rfc } from '../../pipeline/specs'
import { defineHypothesis } from '../hypothesis'

/** The encrypted token is meant for the issuer itself, or for whoever has its key. */
export default defineHypothesis({
  id: 'issuer-own-token',
  speaksTo: ['format/encrypted', 'authorization/missing'], // the latter in a cookie
  specs: [rfc(7516, '9'), rfc(8707, '2')],
  test({ check, request, server, ...token }) {
    const cookie =
      check === 'authorization' ? /^cookie: ?[^=]{1,200}=(\S{1,65536})$/i.exec(request.otherFields[0] ?? '')?.[1] : ''
    if (cookie === undefined) return null
    const parts = cookie === '' ? token.parts : cookie.split('.', 6)
    const header = readSegment(parts[0] ?? '')
    if (parts.length !== 5 || typeof header === 'string') return null
    const [alg, iss, enc, typ, cty] = ['alg', 'iss', 'enc', 'typ', 'cty'].map((name) => memberValue(header, name))
    if (alg === 'RSA-OAEP' && enc === 'A256CBC-HS512' && typ === 'at+jwt' && cty === 'JWT')
      return {
        says: 'It is encrypted for whoever holds the key that kid names. OpenIddict, whose tokens look like that, encrypts every access token until it is told otherwise.',
        fix: 'Call DisableAccessTokenEncryption() in OpenIddict’s server options, or give this server the key and judge the JWT inside.',
      }
    // "dir": the content key is a secret both sides have already (RFC 7518 §4.5), so nobody else has it.
    if (alg !== 'dir' || parts[1] !== '') return null
    // PingAM encrypts its own so (content/issuers).
    if (typeof iss !== 'string' && server.issuers.some(({ issuer }) => ofAm.test(issuer))) return null
    if (typeof iss !== 'string')
      return {
        says: 'It is encrypted with a secret key that whoever made it keeps for itself (alg dir, no encrypted key), and its header names no issuer: session cookies of web frameworks look like that (NextAuth, Auth.js), and they are for the application that set them.',
        fix: 'Have the application send the access token that it got at the sign-in, not its own session: in NextAuth the jwt callback finds it as account.access_token. At the sign-in the client names this server: resource=, or audience= at Auth0.',
      }
    return {
      says: `It is encrypted with a secret key that ${clip(iss, 80)} keeps for itself (alg dir, no encrypted key): the issuer’s own token, good for its userinfo endpoint and for no server of yours.`,
      fix: 'Have the client name this server when it asks: resource=, or audience= at Auth0. Without either Auth0 issues such a token; with it, a signed JWT.',
    }
  },
})

const ofAm = /\/(?:am|openam)\/oauth2(?:\/|$)/
