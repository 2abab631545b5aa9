import { defineCheck } from '../check'
import { memberValue } from '../encoding/json'
import { invalidToken } from '../http/answers'
import { mcp, rfc } from '../specs'
import { clip } from '../encoding/visible-text'

export default defineCheck({
  id: 'audience-presence',
  group: 'audience',
  title: 'The token names an audience',
  failureTitle: 'The token names no audience',
  label: 'that an audience is named',
  demandedBy: 'MCP MUST',
  specs: [
    mcp('authorization/security-considerations', 'access-token-privilege-restriction'),
    rfc(8725, '3.9'),
    rfc(9068, '4'),
  ],
  jose: 'jwtVerify(token, key, { audience })',
  canBeOff: true,
  // Without aud that check refuses too, but for a server that compares the client in its place.
  replaceable: { by: 'audience', reasons: ['missing'] },
  needs: ['claims'],
  reads: ['server.resource'],
  shows: ['server.resource'],
  http: invalidToken('missing aud'),
  reasons: {
    missing: ({ expected }: { expected: string }) => ({
      says:
        expected === ''
          ? 'The token does not say whom it is for.'
          : `The token does not say whom it is for; this server only takes tokens for ${expected}.`,
      because:
        'A token for nobody in particular is a token for everybody: each server of this issuer would accept it, and each could replay it at the others.',
      fix: 'Send resource in the authorization and the token request. If the client does so already, the authorization server ignores it, as Auth0 does until it is told otherwise, and Hydra, Supabase and Zitadel always: have it write aud by its own means, such as an audience mapper or the API’s identifier.',
    }),
  },
  run({ facts: { claims }, server: { resource }, pass, fail }) {
    const at = { in: 'payload', member: 'aud' } as const
    return memberValue(claims, 'aud') !== undefined
      ? pass(() => ({ expected: 'an aud claim', found: 'an aud claim' }), at)
      : fail('missing', () => ({ expected: clip(resource), found: 'no aud' }), at)
  },
})
