import type { JWK } from 'jose'
import { type Case, mostKeys, mostTexts } from '../case/case'
import { publicKeysOf } from '../case/public-keys'
import { readKeys } from '../keys/read'
import { algorithmFor } from '../keys/jwk'
import { algorithmOf, isKeyFor } from '../pipeline/keys/algorithms'
import type { Policy } from '../pipeline/policy'
import type { Found } from './survey'

/** The server as the playground takes it, and what could not be taken over. */
export interface Settings {
  /** The reader's own server: whom it trusts, with public keys alone. */
  readonly inputs: Pick<Case, 'server' | 'mine' | 'keysText' | 'policy'>
  readonly keys: number
  /** Sentences. */
  readonly notes: readonly string[]
}

/**
 * What was found, as fields of a case. Required scopes are those of the challenge: `scopes_supported` says
 * what a client may ask for, not what a call needs. Private members and shared secrets stay behind.
 * @param base the policy that a server of the reader's own starts from
 */
export async function settingsOf(found: Found, base: Policy): Promise<Settings> {
  const read = await Promise.all(
    found.issuers.map(async ({ issuer, keysText }) => {
      const reading = keysText === null ? null : await readKeys(keysText)
      const given = reading && 'keys' in reading ? reading.keys : []
      const keys = publicKeysOf(given)
      const notes = reading && 'problem' in reading ? [reading.says] : []
      // Whose a key is has to be said only where it could be another's.
      const owned = found.issuers.length > 1 ? keys.map((key) => ({ ...key, issuer })) : keys
      return { keys: owned, notes, algorithms: given.flatMap(signsWith) }
    }),
  )
  const all = read.flatMap(({ keys }) => keys)
  const keys = all.slice(0, mostKeys)
  const algorithms = [...new Set([...base.algorithms, ...read.flatMap(({ algorithms }) => algorithms)])]
  const policy: Partial<Policy> = {
    ...(algorithms.length > base.algorithms.length && { algorithms }),
    ...(found.scopes && found.scopes.length > 0 && { requiredScopes: found.scopes.slice(0, mostTexts) }),
    ...((found.dpopRequired || found.dpopAlgorithms) && {
      dpop: {
        ...base.dpop,
        ...(found.dpopRequired && { mode: 'required' as const }),
        ...(found.dpopAlgorithms &&
          found.dpopAlgorithms.length > 0 && { algorithms: found.dpopAlgorithms.slice(0, mostTexts) }),
      },
    }),
  }
  return {
    inputs: {
      server: 'mine',
      mine: {
        resource: found.resource ?? '',
        issuer: found.issuers.map(({ issuer }) => issuer).join(' '),
        profile: '',
      },
      keysText: keys.length > 0 ? JSON.stringify({ keys }, null, 2) : '',
      policy,
    },
    keys: keys.length,
    notes: [
      ...read.flatMap(({ notes }) => notes),
      ...(all.length > keys.length
        ? [`Of ${all.length} keys the first ${mostKeys} are taken: a link carries no more.`]
        : []),
      ...(keys.length === 0 && found.issuers.length > 0
        ? ['Without keys no signature can be verified: the verdict stays open until you give them.']
        : []),
    ],
  }
}

/** The algorithm of a key, if it is one of its type: a public key that claims HS256 allows nothing. */
function signsWith(jwk: JWK): readonly string[] {
  const entry = algorithmOf(algorithmFor(jwk))
  return entry && entry.kty !== 'oct' && isKeyFor(entry, jwk) ? [entry.name] : []
}
