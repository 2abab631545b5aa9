import { defineCheck } from '../check'
import { invalidToken } from '../http/answers'
import { rfc } from '../specs'
import { otherKind, signInClaim } from '../claims/token-kinds'
import { clip } from '../encoding/visible-text'

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
    'like-id-token': ({ claim, aud }: { claim: string; aud: string }) => ({
      says: `It has ${claim}, and neither a client nor a scope; aud is ${aud}, a name. An ID token has the same claims.`,
      because:
        'An ID token says who signed in, to the client that aud names, and not that its bearer may call a server.',
      fix: 'If aud is a client’s id, send the access token. If it is this server’s own name, have the issuer write client_id and scope as well, or mark its access tokens with at+jwt.',
      note: 'or an ID token',
      headline: 'It may be an ID token',
    }),
  },
  run({ facts: { claims }, pass, fail, warn }) {
    const expected = 'no claim of another kind'
    const other = otherKind(claims)
    if (!other) {
      const sign = signInClaim(claims)
      if (sign === null) return pass(() => ({ expected, found: 'none' }), { in: 'payload' })
      const { claim, aud } = sign
      return warn('like-id-token', () => ({ expected, found: claim, claim, aud: clip(aud) }), {
        in: 'payload',
        member: claim,
      })
    }
    return fail('other', () => ({ expected, found: other.claim, ...other }), { in: 'payload', member: other.claim })
  },
})
