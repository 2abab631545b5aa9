import type { JWK } from 'jose'
import { algorithmOf, isKeyFor } from '@/lib/pipeline/keys/algorithms'
import type { SigningMembers } from '@/lib/playground/state'

/** What the header says once that key signs: the algorithm it names already stays, where the key is of its kind. */
export function signingMembers(jwk: JWK, usual: string, named: string): SigningMembers {
  const algorithm = algorithmOf(named)
  const stays = algorithm && isKeyFor(algorithm, jwk) && (jwk.kty !== 'AKP' || jwk.alg === named)
  return { alg: stays ? named : usual, kid: jwk.kid }
}
