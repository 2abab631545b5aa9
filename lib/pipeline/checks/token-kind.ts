import { defineCheck } from '../check'
import { invalidToken } from '../http/answers'
import { rfc } from '../specs'
import { otherKind } from '../claims/token-kinds'

export default defineCheck({
  id: 'token-kind',
  group: 'kind-of-token',
  title: 'Its claims are those of an access token',
  failureTitle: 'The claims are those of another kind of token',
  label: 'the kind of token, by its claims',
  demandedBy: 'RFC 8725',
  specs: [rfc(8725, '2.8'), rfc(8725, '3.12'), rfc(9068, '5')],
  jose: null,
  canBeOff: true,
  needs: ['claims'],
  varies: true,
  http: invalidToken('not an access token'),
  reasons: {
    other: ({ kind, claim }: { kind: string; claim: string }) => ({
      says: `The claim ${claim} gives it away: this is ${kind}.`,
      because:
        'One issuer signs several kinds of JWT with the same keys, and this kind was made for somebody else to read. A client that sends it here lets a token do what it was never granted for.',
      fix: 'Send the access token. Where the issuer marks access tokens with at+jwt, ask for that type as well.',
      note: 'not an access token',
    }),
  },
  run({ facts: { claims }, pass, fail }) {
    const expected = 'no claim of another kind'
    const other = otherKind(claims)
    if (!other) return pass(() => ({ expected, found: 'none' }), { in: 'payload' })
    return fail('other', () => ({ expected, found: other.claim, ...other }), { in: 'payload', member: other.claim })
  },
})
