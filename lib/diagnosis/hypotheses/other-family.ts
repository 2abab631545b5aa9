import { type JsonObject, memberValue } from '../../pipeline/encoding/json'
import { algorithmOf } from '../../pipeline/keys/algorithms'
import { isOfKind } from '../../pipeline/keys/select'
import { clip } from '../../pipeline/encoding/visible-text'
import { rfc } from '../../pipeline/specs'
import type { Jwk, TargetServer } from '../../pipeline/types'
import { pemTextsOf } from '../pem-texts'
import { type Cause, defineHypothesis } from '../hypothesis'
import { base64urlOf } from '../../pipeline/encoding/segments'
import { withoutSlash } from '../../pipeline/encoding/slash'

/** The issuer signs with a secret and this server expects a key pair, or the other way round. */
export default defineHypothesis({
  id: 'other-family',
  speaksTo: ['algorithm/symmetric', 'algorithm/not-allowed', 'key/wrong-kind', 'key/unknown-kid'],
  specs: [rfc(8725, '3.1'), rfc(7518, '3.2')],
  async test({ check, alg, header, claims, keys, server, verifies }) {
    if (check === 'key') return secretForKeyPair(alg, keys)
    const published = keys.filter((key) => key.kty !== 'oct').slice(0, 8)
    const { algorithms } = server.policy
    if (/^HS\d+$/.test(alg)) {
      for (const key of published)
        for (const text of await pemTextsOf(key))
          if (await verifies({ key: { kty: 'oct', k: base64urlOf(text) } }))
            return {
              says: 'It verifies with the text of this server’s public key as the secret. Anybody can make such a token: it is the classic forgery, not a token of the issuer’s.',
              fix: 'Keep refusing it, and find out who sent it. No setting here should let it in.',
            }
      if (!/^(?:[REP]S|Ed)/.test(algorithms.join(' '))) return null
      const secret = keys.find((key) => key.kty === 'oct')
      if (secret) return typeof secret.kid === 'string' ? secretInSet(alg) : null
      const stranger = strangerTo(server, claims)
      if (stranger)
        return {
          says: `${alg} is signed with a secret, and iss is ${clip(stranger.iss, 80)}, which this server does not trust. Most likely an application, a gateway or an SDK has signed it for an API of its own.`,
          fix: `Have the client sign in at ${clip(stranger.own, 160)} and send the access token that it issues. Do not give this server that secret: whoever has it can make such tokens.`,
          settings: 'none',
        }
      return {
        says: `${alg} is signed with a secret, and this server expects a key pair (${clip(algorithms.join(', '), 40)}). If the issuer made this token, it signs with a shared secret still${published.length > 0 ? ': its published keys have nothing to do with it' : ', which no key set publishes'}.`,
        fix: 'Have the issuer sign with a key pair. Tokens from before stay as they are. Or give this server the secret, and allow that algorithm alone.',
      }
    }
    const meant = algorithms.find((name) => name !== alg && name.toLowerCase() === alg.trim().toLowerCase())
    if (meant !== undefined)
      return {
        says: `The header writes ${clip(alg, 20)} for ${meant}: names of algorithms are compared letter by letter, capitals and all.`,
        fix: `Have the issuer write ${meant}, as it is registered (RFC 7518 §3.1). A fresh token would fail in the same way.`,
      }
    if (!algorithmOf(alg) || algorithms.includes(alg)) return null
    const kid = header ? memberValue(header, 'kid') : undefined
    const bySecret = algorithms.length > 0 && algorithms.every((name) => name.startsWith('HS'))
    for (const key of published.filter((k) => isOfKind({ ...k, alg }, alg)))
      if (await verifies({ key }))
        return {
          says: `It verifies with ${nameOf(key)}; only the list of algorithms leaves ${alg} out.`,
          fix: `${bySecret ? `Set the algorithms of this server to ${alg} alone` : `Add ${alg} to the algorithms of this server`}, if its issuer is to use it. A fresh token would fail in the same way.`,
        }
    if (!bySecret) return null
    const stranger = strangerTo(server, claims)
    if (stranger)
      return {
        says: `The token is from ${clip(stranger.iss, 160)}, which signs with a key pair (${alg}). This server takes tokens of ${clip(stranger.own, 160)} alone, signed with a secret (${clip(algorithms.join(', '), 40)}).`,
        fix: `Have the client sign in at ${clip(stranger.own, 160)} and send the token that it issues. Or trust ${clip(stranger.iss, 160)} as well, with its public keys (jwks_uri) and ${alg}. The secret verifies none of its tokens.`,
        settings: 'none',
      }
    return {
      says: `${alg} is signed with a key pair${typeof kid === 'string' ? `, the key ${clip(kid, 40)}` : ''}; this server is set up for a shared secret (${clip(algorithms.join(', '), 40)}), and no secret verifies such a token.`,
      fix: `Give this server the issuer’s public keys (its jwks_uri) and allow ${alg} alone. The secret has no part in it: a client secret shows the client to the authorization server, and a legacy JWT secret signs no new tokens.`,
    }
  },
})

/** The token’s issuer and one that this server trusts, where it does not trust that of the token. */
function strangerTo({ issuers }: TargetServer, claims: JsonObject | null) {
  const iss = claims && memberValue(claims, 'iss')
  const own = issuers[0]?.issuer
  if (typeof iss !== 'string' || iss === '' || !own) return null
  const isTrusted = issuers.some(({ issuer }) => withoutSlash(issuer) === withoutSlash(iss))
  return isTrusted ? null : { iss, own }
}

/** With a kid it comes from a set, as issuers publish them. */
const secretInSet = (alg: string): Cause => ({
  says: `The key given here is a shared secret (oct) in a key set. ${alg} is verified with the very secret that signs: whoever can read that set can make such tokens.`,
  fix: 'If the issuer publishes the set, take the secret out of it and replace it: anybody may have it. Have the issuer sign with a key pair, whose public half a set is for.',
})

/** A secret is given, and the token is signed with a key pair. */
function secretForKeyPair(alg: string, keys: readonly Jwk[]): Cause | null {
  if (keys.length === 0 || !keys.every((key) => key.kty === 'oct') || algorithmOf(alg)?.kty === 'oct') return null
  if (!algorithmOf(alg)) return null
  const begin = keys.map(({ k }) => (typeof k === 'string' ? beginnings.find(([start]) => k.startsWith(start)) : null))
  const what = begin.find((found) => found)?.[1]
  return what === undefined
    ? {
        says: `${alg} is signed with a key pair, and a shared secret is all that was given here: no secret verifies such a token, and a client secret only shows the client to the authorization server.`,
        fix: 'Give this server the issuer’s public keys, which stand at its jwks_uri, and leave the secret away.',
      }
    : {
        says: `What was given as a shared secret is ${what}. ${alg} is verified with the issuer’s public key.`,
        fix: 'Put it where keys belong, and leave the field for a secret empty.',
      }
}

/** Texts that are no secret, by how they begin in base64url: as far as that does not depend on what follows. */
const beginnings = [
  ['LS0tLS1CRUdJTi', 'a PEM block, which is a key'],
  ['aHR0cHM6Ly', 'an address, most likely of the keys'],
  ['aHR0cDovL', 'an address, most likely of the keys'],
  ['eyJrZXlzIj', 'a set of keys in JSON'],
  ['eyJrdHki', 'a key in JSON'],
] as const

const nameOf = ({ kid }: Jwk) => (kid === undefined ? 'the key given here' : `the key ${clip(String(kid), 40)}`)
