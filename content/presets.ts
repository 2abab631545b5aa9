import type { JWK } from 'jose'
import { base64urlOf } from '@/lib/pipeline/encoding/segments'
import type { DemoSigner } from '@/lib/signing/demo-signer'
import type { Presets } from '@/lib/case/server'
import type { SafeCopyKeys } from '@/lib/playground/safe-copy'
import { demoEcPublic, demoRsaPublic } from './issuer-keys'
import { attackerRsaPublic, demoPem, retiredRsaPublic } from './public-keys'
import { presetServers } from './preset-servers'

const secret: JWK = { kty: 'oct', k: base64urlOf(demoPem) }
const keys = () => import('./keys')

const rsa: DemoSigner = {
  name: 'the demo issuer’s key rs-2026-11',
  alg: 'RS256',
  key: async () => (await keys()).demoRsa,
  verifier: demoRsaPublic,
}
const ec: DemoSigner = {
  name: 'the demo issuer’s key es-2026-11',
  alg: 'ES256',
  key: async () => (await keys()).demoEc,
  verifier: demoEcPublic,
}

/** What the playground offers beside what the reader gives. */
export const presets: Presets = {
  ...presetServers,
  signers: [
    rsa,
    ec,
    {
      name: 'the attacker’s key',
      alg: 'RS256',
      key: async () => (await keys()).attackerRsa,
      verifier: attackerRsaPublic,
    },
    {
      name: 'the demo issuer’s retired key',
      alg: 'RS256',
      key: async () => (await keys()).retiredRsa,
      verifier: retiredRsaPublic,
    },
    // The forgery, so that its example can be edited: the public PEM used as an HMAC secret.
    {
      name: 'the demo issuer’s public key, misused as a secret',
      alg: 'HS256',
      key: async () => secret,
      verifier: secret,
    },
  ],
}

export const safeCopyKeys: SafeCopyKeys = {
  demo: [rsa, ec],
  published: [demoRsaPublic, demoEcPublic],
  stranger: async () => (await keys()).attackerRsa,
}
