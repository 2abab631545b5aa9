import { calculateJwkThumbprint, importJWK, type JWK } from 'jose'
import { confirmationOf } from '../../../pipeline/claims/cnf'
import { memberValue } from '../../../pipeline/encoding/json'
import { sha256 } from '../../../pipeline/encoding/sha256'
import { rfc } from '../../../pipeline/specs'
import { misspelledHashes } from '../../digests'
import { defineHypothesis } from '../../hypothesis'
import { proofOf, textOf } from '../../proof'

/** Members a thumbprint is taken over (RFC 7638 §3.2), in the order of the alphabet. */
const required: Readonly<Record<string, readonly string[]>> = {
  EC: ['crv', 'kty', 'x', 'y'],
  OKP: ['crv', 'kty', 'x'],
  RSA: ['e', 'kty', 'n'],
}

/** jkt is a thumbprint of the right key, written or taken otherwise. */
export default defineHypothesis({
  id: 'key-thumbprint',
  speaksTo: ['dpop-binding'],
  specs: [rfc(9449, '6.1')],
  async test({ claims, ...subject }) {
    const proof = proofOf(subject)
    const cnf = claims && confirmationOf(claims)
    const jkt = cnf ? textOf(cnf, 'jkt') : ''
    const jwk = proof && (memberValue(proof.header, 'jwk') as JWK | undefined)
    if (!jkt || !jwk || typeof jwk !== 'object') return null
    const names = required[String(jwk.kty)] ?? []
    const own = octets(JSON.stringify(picked(jwk, names)))
    for (const { text, how } of await misspelledHashes(own))
      if (text === jkt)
        return {
          says: `jkt is the thumbprint of this very key, ${how}: the client has the right key.`,
          fix: `Have the authorization server write jkt as the base64url, without padding, of the SHA-256. ${again}`,
        }
    if (`urn:ietf:params:oauth:jwk-thumbprint:sha-256:${await calculateJwkThumbprint(jwk)}` === jkt)
      return {
        says: 'jkt is the thumbprint of this very key, written as a URI.',
        fix: `Have the authorization server write the 43 characters alone. ${again}`,
      }
    for (const [text, what] of [
      [
        JSON.stringify(
          picked(
            jwk,
            Object.keys(jwk).filter((n) => names.includes(n)),
          ),
        ),
        'over its members in another order',
      ],
      [JSON.stringify(jwk), 'over all members of the key, as its JWK has them'],
      [JSON.stringify(picked(jwk, Object.keys(jwk).sort())), 'over all members of the key'],
      [spaced(picked(jwk, names)), 'over JSON with blanks in it, as Python writes it'],
      [await spki(jwk, textOf(proof.header, 'alg')), 'over the key’s DER instead of its JWK'],
    ] as const)
      if ((await sha256(typeof text === 'string' ? octets(text) : text)) === jkt)
        return {
          says: `jkt is a hash of this very key, taken ${what}: the client has the right key, and the authorization server computes another thumbprint than RFC 7638 says.`,
          fix: `Have it hash the JSON of ${names.join(', ')} alone, in that order and without white space. ${again}`,
        }
    return null
  },
})

const again = 'A fresh token would fail in the same way.'
const octets = (text: string) => new TextEncoder().encode(text)
const picked = (jwk: JWK, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, (jwk as Record<string, unknown>)[name]]))
const spaced = (object: object) =>
  `{${Object.entries(object)
    .map(([n, v]) => `"${n}": "${String(v)}"`)
    .join(', ')}}`

async function spki(jwk: JWK, alg: string): Promise<Uint8Array<ArrayBuffer>> {
  const key = (await importJWK({ ...jwk, ext: true } as JWK, alg)) as CryptoKey
  return new Uint8Array(await crypto.subtle.exportKey('spki', key))
}
