import type { JWK } from 'jose'
import { encodeUtf8 } from '@/lib/pipeline/segments'
import type { Presets } from '@/lib/playground/derive'
import type { SafeCopyKeys } from '@/lib/playground/safe-copy'
import { demoIssuer } from './issuer'
import { attackerRsa, demoEc, demoPem, demoRsa, retiredRsa } from './keys'
import { servers } from './servers'
import { strictPolicy } from './servers/policy'

const [rsa, ec] = demoIssuer.keys?.keys ?? []
const publicOf = (key: JWK): JWK => ({ kty: key.kty, n: key.n, e: key.e, kid: key.kid }) as JWK
const secret: JWK = { kty: 'oct', k: encodeUtf8(demoPem) }

/** What the playground offers beside what the reader gives. */
export const presets: Presets = {
  servers,
  signers: [
    { name: 'the demo issuer’s key rs-2026-11', alg: 'RS256', key: demoRsa, verifier: rsa as JWK },
    { name: 'the demo issuer’s key es-2026-11', alg: 'ES256', key: demoEc, verifier: ec as JWK },
    { name: 'the attacker’s key', alg: 'RS256', key: attackerRsa, verifier: publicOf(attackerRsa) },
    { name: 'the demo issuer’s retired key', alg: 'RS256', key: retiredRsa, verifier: publicOf(retiredRsa) },
    // The forgery, so that its example can be edited: the public PEM used as an HMAC secret.
    { name: 'the demo issuer’s public key, misused as a secret', alg: 'HS256', key: secret, verifier: secret },
  ],
  ownPolicy: { ...strictPolicy, algorithms: ['RS256', 'PS256', 'ES256', 'EdDSA'] },
}

export const safeCopyKeys: SafeCopyKeys = {
  demo: presets.signers.slice(0, 2),
  published: [rsa as JWK, ec as JWK],
  stranger: attackerRsa,
}
