import type { CryptoKey } from 'jose'
import { defineCheck } from '../check'
import { importKey, refusalOf } from '../keys/jose'
import { memberValue } from '../encoding/json'
import { algorithmOf } from '../keys/algorithms'
import { candidates, isOfKind } from '../keys/select'
import { strength, weakness } from '../keys/strength'
import { invalidToken, unavailable } from '../http/answers'
import { rfc } from '../specs'
import { clip, listed, literal, show } from '../encoding/visible-text'
import type { Jwk } from '../types'

export default defineCheck({
  id: 'key',
  group: 'trust',
  title: 'Exactly one of the issuer’s keys fits',
  failureTitle: 'No key of the issuer fits',
  label: 'the issuer’s key',
  demandedBy: 'RFC 8725',
  specs: [rfc(7515, '4.1.4'), rfc(8725, '3.1'), rfc(7517, '4.4'), rfc(7518, '3.3')],
  jose: 'createLocalJWKSet(issuer.jwks)',
  canBeOff: false,
  needs: ['issuer', 'header', 'algorithm'],
  reads: ['policy.issuerUnreachable'],
  provides: ['key'],
  http: invalidToken('no matching key'),
  reasons: {
    'not-given': ({ issuer, shared }: { issuer: string; shared: boolean }) => ({
      says: `The ${shared ? `secret shared with ${issuer} is` : `keys of ${issuer} are`} not known here, so the signature cannot be checked.`,
      because: 'Without the key nobody can say whether the issuer wrote this token, so the verdict stays open.',
      fix: shared
        ? 'Give the shared secret under My server. No metadata names it: it stands in the configuration of the issuer and of the server.'
        : 'Paste the issuer’s public key or key set under My server. It is public: its metadata document names the address (jwks_uri).',
    }),
    unreachable: ({ issuer }: { issuer: string }) => ({
      says: `The key set of ${issuer} cannot be fetched, and this server holds no copy.`,
      because:
        'That is not the token’s fault: with 401 a client would throw a good token away and ask for another that fares no better. Nothing has been judged, so nothing may be accepted either.',
      fix: 'Answer 503 and try again. Keep the key set for minutes, not for one request, and go on using it while the issuer does not answer.',
      headline: 'The issuer cannot be asked',
      http: unavailable,
    }),
    'not-supported': ({ algorithm }: { algorithm: string }) => ({
      says: `${algorithm} cannot be verified here, so the signature has not been judged.`,
      because:
        'Neither the library nor this browser knows the algorithm. A server built on others may, so the verdict stays open.',
      fix: 'Open this in a browser that has the algorithm, or have the issuer sign with a common one: RS256 is the one every server must know.',
    }),
    'unknown-kid': ({ found, expected }: { found: string; expected: string }) => ({
      says:
        expected === noKeys
          ? 'The issuer’s set holds no key that can be used here.'
          : `The token names the key ${found}; the issuer’s set has ${expected}.`,
      because:
        'kid is a lookup string and nothing more. A real server fetches the key set once more before it refuses, since the issuer may have rotated its keys.',
      fix: 'Refresh the key set. If the key is still missing, the token was signed before a rotation or by somebody else.',
      note: 'no such key',
    }),
    'kid-not-text': ({ found }: { found: string }) => ({
      says: `kid is ${found}, which is not text.`,
      because:
        'A kid is a string. A number or a list that happens to look like one of the issuer’s names matches none of them.',
      fix: 'Have the issuer write kid as a string.',
      note: 'not text',
    }),
    'wrong-kind': ({ found, algorithm }: { found: string; algorithm: string }) => ({
      says: `The key is there, but it is for ${found}, not for ${algorithm}.`,
      because:
        'Each key is used with one algorithm. A token that pairs a key with another algorithm is refused before any mathematics.',
      fix: 'The issuer must sign with the algorithm its key is published for.',
      note: 'key is of another kind',
    }),
    'other-purpose': ({ found }: { found: string }) => ({
      says: `The key is there, but it is published for another purpose: ${found}.`,
      because:
        'use and key_ops say what a key is for. One that is not for signatures must verify none, whatever it could do.',
      fix: 'The issuer signs with a key it publishes with use sig, or publishes this one so.',
      note: 'not for signatures',
    }),
    ambiguous: ({ found, kid }: { found: string; kid: string | null }) => ({
      says:
        kid === null
          ? `Several keys fit (${found}), and the token does not say which.`
          : `The token names ${kid}, and the issuer’s set has several keys of that name.`,
      because:
        'With no kid, or one that occurs twice, trying each key until one works would hide a mistake in the key set.',
      fix:
        kid === null
          ? 'Have the issuer put kid in the header and give every key its own.'
          : 'Have the issuer give every key of its set a kid of its own, and list none twice.',
    }),
    weak: ({ found, expected }: { found: string; expected: string }) => ({
      says: `The key is too weak: ${found}, and ${expected} is the least.`,
      because:
        'RSA needs 2048 bits, and an HMAC secret must be as long as its hash; shorter ones can be broken or guessed.',
      fix: 'Have the issuer publish a stronger key and rotate the old one out.',
    }),
    unsound: ({ found, expected }: { found: string; expected: string }) => ({
      says: `The key is not sound: it has ${found} in place of ${expected}.`,
      because: expected.startsWith('coordinates')
        ? 'A coordinate has the length of its curve, zeros in front included (RFC 7518 §6.2.1.2). One of another length is read differently by different libraries.'
        : `With such numbers it is no RSA key.${found === 'the exponent 1' ? ' With an exponent of 1 anybody can sign.' : ''}`,
      fix: 'Have the issuer publish its key again from a sound library, and find out where this one came from.',
    }),
    unusable: ({ message }: { message: string }) => ({
      says: `The key cannot be imported: ${message}.`,
      because: 'The JWK has the right name and kind, but its values do not make a key.',
      fix: 'Fetch the key set again; a member is missing or was cut.',
    }),
  },
  run({ facts: { issuer, header, algorithm }, policy: { issuerUnreachable }, pass, fail, unknown }) {
    const kid = memberValue(header, 'kid')
    const at = { in: 'header', ...(kid !== undefined && { member: 'kid' }) } as const
    const name = () => (kid === undefined ? 'one key' : typeof kid === 'string' ? literal(kid, 60) : show(kid, 60))
    const wanted = (found: string) => ({ expected: `${name()} for ${clip(algorithm, 40)}`, found })
    const asked = { issuer: clip(issuer.issuer) }
    if (issuerUnreachable)
      return fail('unreachable', () => ({ ...wanted('no answer from the issuer'), ...asked }), { in: 'server' })
    const { keys: set } = issuer
    const shared = algorithmOf(algorithm)?.kty === 'oct'
    if (!set)
      return unknown(
        'not-given',
        () => ({ ...wanted(shared ? 'no secret given' : 'no keys given'), ...asked, shared }),
        {
          in: 'server',
        },
      )
    const notSupported = () =>
      unknown('not-supported', () => ({ ...wanted('no way to verify it'), algorithm: clip(algorithm, 40) }), at)
    if (!algorithmOf(algorithm)) return notSupported()
    if (kid !== undefined && typeof kid !== 'string')
      return fail('kid-not-text', () => ({ expected: 'a string', found: name() }), at)
    const named = candidates(set, kid)
    if (named.length === 0) return fail('unknown-kid', () => ({ expected: names(set.keys), found: name() }), at)
    const fitting = candidates(set, kid, algorithm)
    const [jwk] = fitting
    if (!jwk) {
      const purposes = named.filter((other) => isOfKind(other, algorithm))
      if (purposes.length === 0) return fail('wrong-kind', () => ({ ...wanted(kinds(named)), algorithm }), at)
      const found = () => listed(purposes.map(purposeOf), ', ', 60)
      return fail('other-purpose', () => ({ expected: 'use sig, or verify in key_ops', found: found() }), at)
    }
    if (fitting.length > 1)
      return fail(
        'ambiguous',
        () => ({ expected: 'exactly one key', found: names(fitting), kid: kid === undefined ? null : name() }),
        at,
      )
    const short = strength(jwk, algorithm)
    // What is wrong with a key stands in the key set, not in the header that names it.
    if (short) return fail('weak', () => short, { in: 'server' })
    const fault = weakness(jwk)
    if (fault) return fail('unsound', () => fault, { in: 'server' })
    const ready = (imported: CryptoKey | Uint8Array) =>
      pass(() => wanted(jwk.kid === undefined ? `the ${kinds([jwk])} key given` : clip(jwk.kid, 60)), at, {
        key: { jwk, imported },
      })
    const imported = importKey(jwk, algorithm)
    if (!(imported instanceof Promise)) return ready(imported)
    return imported.then(ready, (error: unknown) => {
      const { code, message } = refusalOf(error)
      if (unsupported.has(code)) return notSupported()
      return fail('unusable', () => ({ ...wanted('a key that does not import'), message: clip(message, 80) }), at)
    })
  },
})

const noKeys = 'no keys'

/** WebCrypto's word and jose's for an algorithm they lack. */
const unsupported: ReadonlySet<string> = new Set(['NotSupportedError', 'ERR_JOSE_NOT_SUPPORTED'])

const names = (keys: readonly Jwk[]) =>
  listed(
    keys.map((k) => k.kid ?? 'a key without kid'),
    ', ',
    100,
  ) || noKeys
const kinds = (keys: readonly Jwk[]) =>
  listed([...new Set(keys.map((k) => k.alg ?? [k.kty, k.crv].filter(Boolean).join(' ')))], ', ', 60)

const purposeOf = ({ use, key_ops: operations }: Jwk): string =>
  use !== undefined && use !== 'sig' ? `use ${use}` : `key_ops ${show(operations, 40)}`
