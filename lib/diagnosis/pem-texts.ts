import { exportSPKI, importJWK, type JWK } from 'jose'
import { algorithms } from '../pipeline/keys/algorithms'
import type { Jwk } from '../pipeline/types'

/** The texts a public key is handed round in, which a careless library takes for a secret. */
export async function pemTextsOf({ kty, n, e, crv, x, y }: Jwk): Promise<readonly string[]> {
  const alg = algorithms.find((a) => a.kty === kty && (a.crv === undefined || a.crv === crv))?.name
  if (alg === undefined) return []
  try {
    const named = Object.entries({ kty, n, e, crv, x, y }).filter(([, value]) => value !== undefined)
    const key = await importJWK({ ...Object.fromEntries(named), ext: true } as JWK, alg)
    const pem = (await exportSPKI(key as CryptoKey)).trim()
    return [pem, `${pem}\n`, pem.replaceAll('\n', '\r\n')]
  } catch {
    // No key at all has no text either.
    return []
  }
}
