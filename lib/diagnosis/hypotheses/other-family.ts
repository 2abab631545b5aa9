import { memberValue } from '../../pipeline/encoding/json'
import { algorithmOf } from '../../pipeline/keys/algorithms'
import { isOfKind } from '../../pipeline/keys/select'
import { clip } from '../../pipeline/encoding/visible-text'
import { rfc } from '../../pipeline/specs'
import type { Jwk } from '../../pipeline/types'
import { pemTextsOf } from '../pem-texts'
import { defineHypothesis } from '../hypothesis'
import { encodeUtf8 } from '../../pipeline/encoding/segments'

export default defineHypothesis({
  id: 'other-family',
  title: 'The issuer signs with a secret and this server expects a key pair, or the other way round',
  speaksTo: ['algorithm/symmetric', 'algorithm/not-allowed'],
  specs: [rfc(8725, '3.1'), rfc(7518, '3.2')],
  async test({ alg, header, keys, server, verifies }) {
    const published = keys.filter((key) => key.kty !== 'oct').slice(0, 8)
    const { algorithms } = server.policy
    if (/^HS\d+$/.test(alg)) {
      for (const key of published)
        for (const text of await pemTextsOf(key))
          if (await verifies({ key: { kty: 'oct', k: encodeUtf8(text) } }))
            return {
              says: 'It verifies with the text of this server’s public key as the secret. Anybody can make such a token: it is the classic forgery, not a token of the issuer’s.',
              fix: 'Keep refusing it, and find out who sent it. No setting here should let it in.',
            }
      if (keys.some((key) => key.kty === 'oct') || !/^(?:[REP]S|Ed)/.test(algorithms.join(' '))) return null
      return {
        says: `${alg} is signed with a secret, and this server expects a key pair (${clip(algorithms.join(', '), 40)}). If the issuer made this token, it signs with a shared secret still${published.length > 0 ? ': its published keys have nothing to do with it' : ''}.`,
        fix: 'Have the issuer sign with a key pair: at Supabase move the project from its legacy JWT secret to signing keys, at Auth0 set the API’s signing algorithm to RS256. Tokens from before stay as they are. Or give this server the secret, and allow that algorithm alone.',
      }
    }
    if (!algorithmOf(alg) || algorithms.includes(alg)) return null
    const kid = header ? memberValue(header, 'kid') : undefined
    for (const key of published.filter((k) => isOfKind({ ...k, alg }, alg)))
      if (await verifies({ key }))
        return {
          says: `It verifies with ${nameOf(key)}; only the list of algorithms leaves ${alg} out.`,
          fix: `Add ${alg} to the algorithms of this server, if its issuer is to use it. A fresh token would fail in the same way.`,
        }
    if (algorithms.length === 0 || !algorithms.every((name) => name.startsWith('HS'))) return null
    return {
      says: `${alg} is signed with a key pair${typeof kid === 'string' ? `, the key ${clip(kid, 40)}` : ''}; this server is set up for a shared secret (${clip(algorithms.join(', '), 40)}), and no secret verifies such a token.`,
      fix: `Give this server the issuer’s public keys (its jwks_uri) and allow ${alg} alone. The secret has no part in it: a client secret shows the client to the authorization server, and a legacy JWT secret signs no new tokens.`,
    }
  },
})

const nameOf = ({ kid }: Jwk) => (kid === undefined ? 'the key given here' : `the key ${clip(String(kid), 40)}`)
