import { defineCheck } from '../check'
import { memberValue } from '../encoding/json'
import { invalidToken } from '../http/answers'
import { rfc } from '../specs'
import { clip, listed } from '../encoding/visible-text'

export default defineCheck({
  id: 'required-claims',
  group: 'claims',
  title: 'Every required claim is there',
  failureTitle: 'A required claim is missing',
  label: 'the required claims',
  demandedBy: 'RFC 9068',
  specs: [rfc(9068, '2.2')],
  jose: 'jwtVerify(token, key, { requiredClaims })',
  canBeOff: true,
  needs: ['jws', 'claims'],
  reads: ['policy.requiredClaims'],
  http: invalidToken('missing claim'),
  reasons: {
    missing: ({ claim, hint }: { claim: string; hint: string }) => ({
      says: `The token has no ${claim}.`,
      because:
        hint ||
        (profile.has(claim)
          ? 'The JWT profile for access tokens lists the claims every access token has; this server requires them.'
          : 'No specification asks for it in every access token; this server’s own policy does.'),
      fix:
        claim === 'exp'
          ? 'Have the authorization server write exp: every access token has one (RFC 9068 §2.2). The TypeScript SDK of MCP refuses a token without an end as well.'
          : `Have the authorization server include ${claim}, or take it off this server’s list if the issuer never sends it.`,
      description: `missing ${claim}`,
    }),
  },
  run({ facts: { claims }, policy: { requiredClaims }, pass, fail }) {
    const missing = requiredClaims.filter((name) => memberValue(claims, name) === undefined)
    const evidence = () => ({
      expected: listed(requiredClaims) || 'none required',
      found: missing.length > 0 ? `no ${listed(missing, ', no ')}` : 'all of them',
    })
    const [claim] = missing
    if (claim === undefined) return pass(evidence, { in: 'payload' })
    const hint = claim === 'client_id' && memberValue(claims, 'azp') === undefined ? '' : (hints.get(claim) ?? '')
    return fail('missing', () => ({ ...evidence(), claim: clip(claim, 60), hint }), {
      in: 'payload',
      member: claim,
    })
  },
})

/** RFC 9068 §2.2 */
const profile: ReadonlySet<string> = new Set(['iss', 'exp', 'aud', 'sub', 'client_id', 'iat', 'jti'])

const hints: ReadonlyMap<string, string> = new Map([
  ['exp', 'A token without an end never stops working: whoever finds it in a log next year can use it.'],
  ['client_id', 'azp names the client here, as Keycloak and Auth0’s default profile write it.'],
  [
    'jti',
    'Without an identifier one token cannot be told from another, so it cannot be revoked or caught when replayed.',
  ],
  ['sub', 'Without a subject the server cannot know for whom it acts.'],
])
