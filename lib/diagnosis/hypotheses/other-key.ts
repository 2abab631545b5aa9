import { isOfKind } from '../../pipeline/keys/select'
import { clip } from '../../pipeline/encoding/visible-text'
import { type JsonObject, memberValue } from '../../pipeline/encoding/json'
import { rfc } from '../../pipeline/specs'
import type { Jwk, TargetServer } from '../../pipeline/types'
import { defineHypothesis } from '../hypothesis'

/** Most keys that are tried: sets of real issuers hold fewer than twenty. */
const most = 24

/** Another of the keys given here signed it. */
export default defineHypothesis({
  id: 'other-key',
  speaksTo: [
    'signature/mismatch',
    'key/unknown-kid',
    'key/kid-not-text',
    'key/ambiguous',
    'key/other-purpose',
    'key/wrong-kind',
  ],
  specs: [rfc(7515, '4.1.4'), rfc(7517, '4.5')],
  async test({ key, keys, alg, reason, server, header, claims, verifies }) {
    const others = keys.filter((k) => k !== key && isOfKind({ ...k, alg }, alg)).slice(0, most)
    for (const other of others)
      if (await verifies({ key: other }))
        return (
          namedElsewhere(other, header, claims) ??
          told(other, { reason, server, alg, kid: header && memberValue(header, 'kid'), keys })
        )
    return null
  },
})

/** The token does name the key, where nobody looks for it. */
function namedElsewhere({ kid }: Jwk, header: JsonObject | null, claims: JsonObject | null) {
  if (typeof kid !== 'string') return null
  const member = header && ['x5t', 'x5t#S256'].find((name) => memberValue(header, name) === kid)
  const where = member ? `${member} of its header` : claims && memberValue(claims, 'kid') === kid ? 'a claim' : null
  if (where === null) return null
  const says = `It verifies with the key ${clip(kid, 60)}, which the token names in ${where}`
  const named = header && memberValue(header, 'kid')
  return typeof named === 'string' && named !== ''
    ? {
        says: `${says}; its kid, ${clip(named, 60)}, is a name that the set has for no such key.`,
        fix: 'Have the issuer write one name into both, kid of the header and kid of the key: by that a key is looked up. A fresh token would fail in the same way.',
      }
    : {
        says: `${says} and not as kid.`,
        fix: 'Have the issuer write kid into the header: that is where a key is looked up. A fresh token would fail in the same way.',
      }
}

interface Told {
  readonly reason: string
  readonly server: TargetServer
  readonly alg: string
  readonly kid: unknown
  readonly keys: readonly Jwk[]
}

/** Names of one algorithm, of which the first leaves the curve to the key. */
const edwards = ['EdDSA', 'Ed25519', 'Ed448']

function told(other: Jwk, { reason, server, alg, kid, keys }: Told) {
  const name = other.kid === undefined ? 'a key without kid' : `the key ${clip(String(other.kid), 60)}`
  const owner = server.issuers.find((i) => i.keys?.keys.includes(other))?.issuer
  if (server.issuers.length > 1 && owner)
    return {
      says: `It verifies with ${name} of ${clip(owner, 80)}, another issuer this server trusts.`,
      fix: 'Find out which issuer signed it: one whose keys verify a token that names another issuer must not do so.',
    }
  if (reason === 'other-purpose' && other.use === 'jwt-svid')
    return {
      says: `It verifies with ${name}, whose use is jwt-svid: these are keys out of a trust bundle of SPIFFE, for libraries of SPIFFE.`,
      fix: 'Have a library of SPIFFE verify it, or give this server the key set of SPIRE’s OIDC discovery provider (set_key_use writes use sig there).',
    }
  if (reason === 'other-purpose')
    return {
      says: `It verifies with ${name}: the issuer signs with a key that it publishes for another purpose.`,
      fix: 'Have the issuer publish the key it signs with as use sig. Nobody else can mend that, and a fresh token would fail in the same way.',
    }
  if (reason === 'kid-not-text')
    return {
      says: `It verifies with ${name}; kid in the token’s header is no text, so it names nothing.`,
      fix: 'Have the issuer write kid as text, in the header as in the key set. A fresh token would fail in the same way.',
    }
  if (reason === 'wrong-kind' && edwards.includes(alg) && edwards.includes(String(other.alg)))
    return {
      says: `It verifies with ${name}. The set says ${String(other.alg)} and the token ${alg}: two names of one algorithm, and names are compared as text.`,
      fix: 'Have the issuer write the same name into both, or leave alg out of the key. A fresh token would fail in the same way.',
    }
  if (reason === 'wrong-kind')
    return {
      says: `It verifies with ${name}, which its set publishes for ${clip(String(other.alg), 20)} alone.`,
      fix: 'Have the issuer publish the key for the algorithm it signs with, or without alg. A fresh token would fail in the same way.',
    }
  if (reason === 'ambiguous' && other.kid !== undefined && other.kid === kid) {
    const same =
      keys.filter((k) => k.kid === kid && k.kty === other.kty && k.n === other.n && k.x === other.x).length > 1
    return {
      says: `It verifies with ${name}, ${same ? 'which stands in the set twice' : 'and the set has another key of that name'}. A kid is to name one key, and libraries differ where it does not: some refuse to choose, some take the first.`,
      fix: `Have the issuer ${same ? 'publish the key once' : 'give each key a kid of its own'}. Until then a server has to try the keys one after another. A fresh token would fail in the same way.`,
    }
  }
  if (reason === 'ambiguous')
    return {
      says: `It verifies with ${name}; the token does not say so.`,
      fix: 'Have the issuer put that kid in the header. Until then a server has to try the keys one after another.',
    }
  if (kid === '')
    return {
      says: `It verifies with ${name} of the set. kid in the token is there and empty, so it names no key.`,
      fix: 'Have the issuer write that kid into the header, or leave the parameter out. A fresh token would fail in the same way.',
    }
  return {
    says: `It verifies with ${name} of the set, which is not the one the token’s kid names.`,
    fix: 'The issuer writes the wrong kid, or publishes its keys under other names than it signs with: that is for the issuer to mend. One that keeps the former kid in what it refreshes writes the right one at a new sign-in.',
  }
}
