import { exportJWK, exportSPKI, generateKeyPair, type JWK } from 'jose'
import type { Run } from '@/lib/drill/run'

type Keys = Pick<Run, 'keys' | 'proofKeys' | 'rsaPem'>

/**
 * Keys for one run. They are in no file, and their names are new as well: a server that has cached the keys of an
 * earlier run asks for these.
 */
export async function makeKeys(id: string): Promise<Keys> {
  const [rsa, attacker, retired, ec, holder, thief] = await Promise.all([
    pair('RS256', `drill-rs-${id}`),
    // An attacker's key bears the name of the one it stands in for.
    pair('RS256', `drill-rs-${id}`),
    pair('RS256', `drill-old-${id}`),
    pair('ES256', `drill-es-${id}`),
    pair('ES256'),
    pair('ES256'),
  ])
  return {
    keys: { rsa: rsa.jwk, attacker: attacker.jwk, retired: retired.jwk, ec: ec.jwk },
    proofKeys: { holder: bare(holder.jwk), thief: bare(thief.jwk) },
    rsaPem: await exportSPKI(rsa.publicKey),
  }
}

async function pair(alg: 'RS256' | 'ES256', kid?: string) {
  const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true })
  const jwk: JWK = { ...(await exportJWK(privateKey)), ...(kid !== undefined && { kid, alg, use: 'sig' }) }
  return { publicKey, jwk }
}

const bare = ({ kty, crv, x, y, d }: JWK): JWK => ({ kty, crv, x, y, d }) as JWK
