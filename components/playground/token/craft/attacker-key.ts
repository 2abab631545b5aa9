import type { Target } from '@/lib/craft/attack'
import { algorithmOf } from '@/lib/pipeline/keys/algorithms'
import { freshJwk } from './make-key'

/**
 * The site's published attacker's key for RSA algorithms, so that edits of the forgery are signed again; for others a
 * fresh one. A secret is shared with nobody, so a token under one is attacked with RSA.
 */
export const attackerKey: Target['attackerKey'] = async (alg) => {
  const { kty } = algorithmOf(alg) ?? {}
  if (kty === 'EC' || kty === 'OKP' || kty === 'AKP') return { jwk: await freshJwk(alg), alg }
  const { attackerRsa } = await import('@/content/keys')
  return { jwk: attackerRsa, alg: kty === 'RSA' ? alg : 'RS256' }
}
