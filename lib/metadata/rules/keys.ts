import { rfc } from '../../pipeline/specs'
import { keyTypes } from '../../pipeline/keys/members'
import { strength, weakness } from '../../pipeline/keys/strength'
import { listed, show } from '../../pipeline/encoding/visible-text'
import type { JsonObject } from '../../pipeline/encoding/json'
import { isProblem } from '../../keys/problems'
import { algorithmFor, readJwk } from '../../keys/jwk'
import { algorithmOf } from '../../pipeline/keys/algorithms'
import { section } from '../clauses'
import { keysIn } from '../document'
import type { Judged, Rule } from '../rule'

const on = ['keys'] as const

/** Keys that are looked at; a set of more is looked at in part. */
const mostKeys = 1000

type Key = ReadonlyMap<string, unknown>

interface LookedAt {
  readonly keys: readonly Key[]
  /** There are more: that a rule is kept, or none of them is of use, cannot be told. */
  readonly isPart: boolean
  /** Said of what was found then; '' of a whole set. */
  readonly partly: string
}

/** `null` if there is no list of keys. */
function keysOf(object: JsonObject | null): LookedAt | null {
  const all = object && keysIn(object)
  if (!all) return null
  const isPart = all.length > mostKeys
  return {
    keys: all
      .slice(0, mostKeys)
      .map((key) => new Map<string, unknown>(Object.entries(typeof key === 'object' && key !== null ? key : {}))),
    isPart,
    partly: isPart ? ` Only the first ${mostKeys} keys were looked at.` : '',
  }
}

const secretMembers = [...new Set(Object.values(keyTypes).flatMap(({ secret }) => secret as readonly string[]))]
/** What istiod puts into `n` where it could not fetch the keys: `Error-IstiodFailedToFetchJwksUri-` and the address. */
const istioPlaceholder = 'RXJyb3ItSXN0aW9kRmFpbGVkVG9GZXRjaEp3a3NVcmkt'
const nameOf = (key: Key, at: number) =>
  typeof key.get('kid') === 'string' ? show(key.get('kid'), 40) : `the ${at + 1}. key`

/** A sentence about each key that `wrong` names; `kept` if it names none. */
const each = (object: JsonObject | null, says: string, wrong: (key: Key) => boolean): Judged => {
  const set = keysOf(object)
  if (!set) return 'apart'
  const named = set.keys.flatMap((key, at) => (wrong(key) ? [nameOf(key, at)] : []))
  if (named.length === 0) return set.isPart ? 'open' : 'kept'
  return { says: `${says}: ${listed(named)}.${set.partly}` }
}

/** What holds of the keys an issuer publishes (RFC 7517). */
export const keyRules: readonly Rule[] = [
  {
    id: 'keys-list',
    on,
    level: 'must',
    demands: 'keys is a list of keys.',
    clause: section('7517 5'),
    fix: 'Publish an object whose member keys is a list of JWKs.',
    judge: ({ object }) => {
      if (!object) return 'apart'
      const keys = keysIn(object)
      if (keys === null) return { says: 'There is no list of keys in it.' }
      return keys.length > 0 ? 'kept' : { says: 'The list is empty: no token can be verified.' }
    },
  },
  {
    id: 'keys-private',
    on,
    level: 'must',
    demands: 'No private key is published.',
    clause: section('7517 9.2'),
    fix: 'Replace these keys at once, and publish their public halves alone. Whoever has read this can sign tokens.',
    judge: ({ object }) =>
      each(object, 'Private members stand in', (key) => secretMembers.some((name) => key.has(name))),
  },
  {
    id: 'keys-symmetric',
    on,
    level: 'must',
    demands: 'No shared secret is published.',
    clause: section('7517 9.2'),
    fix: 'Take the secret out and replace it. Whoever can verify with it can sign.',
    judge: ({ object }) => each(object, 'A shared secret is', (key) => key.get('kty') === 'oct'),
  },
  {
    id: 'keys-usable',
    on,
    level: 'must',
    demands: 'At least one key verifies signatures.',
    clause: rfc(7517, '4.2'),
    fix: 'Publish the public half of the key that signs access tokens: RSA, EC, OKP or AKP, with use sig or none.',
    judge: ({ object }) => {
      const set = keysOf(object)
      if (!set || set.keys.length === 0) return 'apart'
      if (set.keys.some(verifies)) return 'kept'
      return set.isPart ? 'open' : { says: 'None of the keys can verify a signature here.' }
    },
  },
  {
    id: 'keys-algorithm',
    on,
    level: 'advice',
    demands: 'Every key is one that signs, of a known type, curve and algorithm.',
    clause: section('7517 5'),
    fix: 'Leave out what does not sign, or mark it with use. Libraries skip such a key, and some refuse the whole set.',
    judge: ({ object }) =>
      each(object, 'Not usable here', (key) => key.get('use') !== 'enc' && key.get('kty') !== 'oct' && !verifies(key)),
  },
  {
    id: 'keys-strength',
    on,
    level: 'must',
    demands: 'Every key is strong enough.',
    clause: rfc(7518, '3.3'),
    fix: 'Replace the key: RSA with at least 2048 bits.',
    judge: ({ object }) => each(object, 'Too weak, or damaged', isWeak),
  },
  {
    id: 'keys-placeholder',
    on,
    level: 'advice',
    demands: 'No key stands in for one that could not be fetched.',
    clause: section('7517 5'),
    fix: 'Make jwksUri reachable from istiod, not from the gateway alone: name, port, certificate, proxy. Until then every token fails with “Jwt verification fails”.',
    judge: ({ object }) =>
      each(object, 'Made up by Istio, whose n says in base64url that jwksUri could not be fetched', (key) =>
        String(key.get('n')).startsWith(istioPlaceholder),
      ),
  },
  {
    id: 'keys-kid',
    on,
    level: 'should',
    demands: 'Every key has a kid of its own.',
    clause: rfc(7517, '4.5'),
    fix: 'Give each key a kid, and write it into the header of the tokens: keys can then be changed without a break.',
    judge: ({ object }) => {
      const set = keysOf(object)
      if (!set || set.keys.length === 0) return 'apart'
      const kids = set.keys.map((key) => key.get('kid'))
      const without = kids.filter((kid) => typeof kid !== 'string' || kid === '').length
      if (without > 0) return { says: `${without === 1 ? 'One key has' : `${without} keys have`} none.${set.partly}` }
      const twice = kids.filter((kid, at) => kids.indexOf(kid) !== at)
      if (twice.length === 0) return set.isPart ? 'open' : 'kept'
      return { says: `Several keys are called ${listed(twice.map((kid) => show(kid, 40)))}.${set.partly}` }
    },
  },
]

const jwkOf = (key: Key) => {
  const jwk = readJwk(Object.fromEntries(key))
  return isProblem(jwk) ? null : jwk
}

/** Whether a key can verify a signature: of a known type and algorithm, and not kept for something else. */
function verifies(key: Key): boolean {
  const jwk = jwkOf(key)
  const isForSigning = key.get('use') === undefined || key.get('use') === 'sig'
  return jwk !== null && jwk.kty !== 'oct' && isForSigning && algorithmOf(algorithmFor(jwk)) !== undefined
}

function isWeak(key: Key): boolean {
  const jwk = jwkOf(key)
  return jwk !== null && jwk.kty !== 'oct' && (strength(jwk, algorithmFor(jwk)) !== null || weakness(jwk) !== null)
}
