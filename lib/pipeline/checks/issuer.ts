import { defineCheck } from '../check'
import { memberValue } from '../encoding/json'
import { speaksFor } from '../keys/owner'
import { invalidToken } from '../http/answers'
import { rfc } from '../specs'
import { clip, show } from '../encoding/visible-text'

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
  http: invalidToken('issuer not trusted'),
  reasons: {
    mismatch: ({ found, expected }: { found: string; expected: string }) => ({
      says: `The token says it is from ${found}, but the key is that of ${expected}.`,
      because:
        'Each key speaks for one issuer. Where tenants or issuers share a key set, one of them must not sign in the name of another; Entra writes the owner beside each key for that reason.',
      fix: 'Keep a key set for each issuer, or compare iss with the issuer the key set names beside the key.',
      note: 'another issuer',
    }),
  },
  run({ facts: { claims, issuer, key }, pass, fail }) {
    const iss = memberValue(claims, 'iss')
    // A shared key set says beside each key whose it is; otherwise it is the looked-up issuer's.
    const owner = typeof key.jwk.issuer === 'string' ? key.jwk.issuer : issuer.issuer
    const evidence = () => ({ expected: clip(owner), found: typeof iss === 'string' ? clip(iss) : show(iss) })
    const at = { in: 'payload', member: 'iss' } as const
    return speaksFor(owner, iss, memberValue(claims, 'tid')) ? pass(evidence, at) : fail('mismatch', evidence, at)
  },
})
