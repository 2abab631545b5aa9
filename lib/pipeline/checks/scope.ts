import { defineCheck } from '../check'
import { findMember, type JsonObject, memberValue } from '../encoding/json'
import { grantedScopes } from '../claims/scopes'
import { invalidToken } from '../http/answers'
import { mcp, rfc } from '../specs'
import { clip, listed, show } from '../encoding/visible-text'

export default defineCheck({
  id: 'scope',
  group: 'scope',
  title: 'It grants the scope this call needs',
  failureTitle: 'The token does not grant what this call needs',
  label: 'the scope',
  demandedBy: 'MCP MUST',
  specs: [
    mcp('authorization', 'error-handling'),
    mcp('authorization', 'scope-challenge-handling'),
    rfc(6750, '3.1'),
    rfc(9068, '2.2.3'),
  ],
  jose: null,
  canBeOff: true,
  needs: ['claims'],
  reads: ['policy.requiredScopes', 'policy.scopeClaims', 'policy.scopeList', 'policy.scopeHierarchy'],
  http: { status: 403, error: 'insufficient_scope', description: 'missing scope', withScope: true },
  reasons: {
    missing: ({ missing, found, expected }: { missing: string; found: string; expected: string }) => ({
      says: `The call needs ${missing}; the token grants ${found}.`,
      because: `Scopes are compared as whole words, capitals and all: this call needs ${expected}. The answer is 403, not 401, for the token itself is good.`,
      fix: 'The client asks for the scopes named in the challenge beside those it has, in a new authorization request (step-up). A refresh adds none.',
      note: `no ${missing}`,
    }),
    malformed: ({ found }: { found: string }) => ({
      says: `scope is ${found}; it must be one string of words.`,
      because: 'Some products send a list, often as scp. A server that does not expect it finds no scope at all.',
      fix: 'Have the authorization server send scope as a space-separated string, or read its own form on purpose.',
      note: 'not a string',
      headline: 'What the token grants is not in a form this server reads',
      // Not too little: a claim that cannot be read (RFC 6750 §3.1, "malformed").
      http: invalidToken('malformed scope'),
    }),
  },
  run({ facts: { claims }, policy, pass, fail }) {
    const { requiredScopes, scopeClaims } = policy
    const expected = () => listed(requiredScopes, ' ') || 'no scope required'
    const present = scopeClaims.find((name) => memberValue(claims, name) !== undefined) ?? 'scope'
    const at = { in: 'payload', member: present } as const
    const granted = grantedScopes(claims, policy)
    const read = granted === 'malformed' ? grantedScopes(claims, { ...policy, scopeList: true }) : granted
    const words = read === 'malformed' ? null : read
    // Where nothing is asked for, the form of what is granted is nobody's business; and a list that lacks
    // what is asked for would not do in any form.
    if (granted === 'malformed' && requiredScopes.length > 0 && requiredScopes.every((s) => !words || words.has(s))) {
      const found = () => show(memberValue(claims, present), 60)
      return fail('malformed', () => ({ expected: expected(), found: found() }), at)
    }
    const missing = requiredScopes.filter((scope) => !words?.has(scope))
    const found = () => (words ? listed([...words], ' ') || 'an empty scope' : noScope(claims))
    const evidence = () => ({ expected: expected(), found: found() })
    if (missing.length === 0) return pass(evidence, at)
    return fail('missing', () => ({ ...evidence(), missing: listed(missing, ' ') }), at)
  },
})

function noScope(claims: JsonObject): string {
  const scp = findMember(claims, 'scp')
  return scp ? `no scope (but scp: ${clip(scp.text, 60)})` : 'no scope'
}
