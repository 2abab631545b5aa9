import { exportJWK, exportSPKI, generateKeyPair } from 'jose'
import type { Run } from './run'

/** Keys and names for one test run. */
export async function runFor(given: Partial<Run> = {}): Promise<Run> {
  const pair = async (alg: 'RS256' | 'ES256', kid: string) => {
    const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true })
    return { publicKey, jwk: { ...(await exportJWK(privateKey)), kid, alg, use: 'sig' } }
  }
  const rsa = await pair('RS256', 'run-rs')
  const [attacker, retired] = [await pair('RS256', 'run-rs'), await pair('RS256', 'run-old')]
  const [ec, holder, thief] = [await pair('ES256', 'run-es'), await pair('ES256', ''), await pair('ES256', '')]
  const bare = ({ jwk: { kid: _, alg: __, use: ___, ...jwk } }: typeof holder) => jwk
  const resource = given.resource ?? 'https://mcp.shop.test/api'
  return {
    id: 'test',
    resource,
    url: resource,
    issuer: 'http://127.0.0.1:39600',
    keys: { rsa: rsa.jwk, ec: ec.jwk, attacker: attacker.jwk, retired: retired.jwk },
    proofKeys: { holder: bare(holder), thief: bare(thief) },
    rsaPem: await exportSPKI(rsa.publicKey),
    scopes: [],
    claims: {},
    rounds: [],
    certificates: null,
    ...given,
  }
}
