import { defineCheck } from '../check'
import { memberValue } from '../encoding/json'
import { speaksFor } from '../keys/owner'
import { invalidToken } from '../http/answers'
import { rfc } from '../specs'
import { hostOf } from '../encoding/host'
import { clip, show } from '../encoding/visible-text'
import type { Jwk } from '../types'

export default defineCheck({
  id: 'issuer',
  group: 'claims',
  title: 'The issuer is the one whose key verified it',
  failureTitle: 'Verified by one issuer, claimed by another',
  label: 'whose key of a shared set it is',
  demandedBy: 'RFC 9068',
  specs: [rfc(9068, '4'), rfc(8725, '3.8'), rfc(7519, '4.1.1')],
  jose: 'jwtVerify(token, key, { issuer })',
  canBeOff: true,
  needs: ['claims', 'issuer', 'key'],
  reads: ['server.issuers'],
  http: invalidToken('issuer not trusted'),
  reasons: {
    mismatch: ({ found, expected }: { found: string; expected: string }) => ({
      says: `The token says it is from ${found}, but the key is that of ${expected}.`,
      because:
        'Each key speaks for one issuer. Where tenants or issuers share a key set, one of them must not sign in the name of another; Entra writes the owner beside each key for that reason.',
      fix: 'Keep a key set for each issuer, or compare iss with the issuer the key set names beside the key.',
      note: 'another issuer',
    }),
    shared: ({ found, other }: { found: string; other: string }) => ({
      says: `The key that verified it is trusted for ${other} as well as for ${found}.`,
      because:
        'Whoever signs with that key can write either into iss, and nothing in the token shows which of them it was.',
      fix: 'Keep a key set for each issuer. In a set for several, write "issuer" beside each key that only one of them has.',
      note: 'of two issuers',
      headline: 'Its key speaks for two issuers',
    }),
  },
  run({ facts: { claims, issuer, key }, server: { issuers }, pass, fail, warn }) {
    const iss = memberValue(claims, 'iss')
    // A shared key set says beside each key whose it is; otherwise it is the looked-up issuer's.
    const owner = typeof key.jwk.issuer === 'string' ? key.jwk.issuer : issuer.issuer
    const evidence = () => ({ expected: clip(owner), found: typeof iss === 'string' ? clip(iss) : show(iss) })
    const at = { in: 'payload', member: 'iss' } as const
    if (!speaksFor(owner, iss, memberValue(claims, 'tid'))) return fail('mismatch', evidence, at)
    // One authorization server by several names has one set; issuers of other hosts are others.
    const other = issuers.find(
      ({ issuer: name, keys }) =>
        name !== issuer.issuer &&
        hostOf(name) !== hostOf(issuer.issuer) &&
        keys?.keys.some((jwk) => jwk.issuer === undefined && isSameKey(jwk, key.jwk)),
    )
    return other ? warn('shared', () => ({ ...evidence(), other: clip(other.issuer) }), at) : pass(evidence, at)
  },
})

const isSameKey = (one: Jwk, other: Jwk): boolean =>
  (['kty', 'n', 'x', 'y', 'k'] as const).every((name) => one[name] === other[name])
