import { defineCheck } from '../check'
import { memberValue } from '../encoding/json'
import { rfc } from '../specs'
import { clip, show } from '../encoding/visible-text'

export default defineCheck({
  id: 'authentication-context',
  group: 'scope',
  title: 'The user signed in strongly enough',
  failureTitle: 'This call needs a stronger sign-in',
  label: 'how the user signed in',
  demandedBy: 'policy',
  specs: [rfc(9470, '3')],
  jose: null,
  canBeOff: true,
  needs: ['claims'],
  reads: ['policy.acr'],
  http: {
    status: 401,
    error: 'insufficient_user_authentication',
    description: 'stronger authentication required',
    withScope: true,
    withAcr: true,
  },
  reasons: {
    insufficient: ({ found, expected }: { found: string; expected: string }) => ({
      says: `The call needs acr ${expected}; the token has ${found}.`,
      because:
        'The token is good and grants the scope, but the server wants a second factor or a fresh sign-in for this call.',
      fix: 'The client sends the user back to the authorization server with the acr_values of the challenge, and tries again.',
      note: 'sign-in too weak',
    }),
  },
  run({ facts: { claims }, policy: { acr: wanted }, pass, fail }) {
    const acr = memberValue(claims, 'acr')
    const at = { in: 'payload', member: 'acr' } as const
    const evidence = () => ({
      expected: wanted === null ? 'any' : clip(wanted, 60),
      found: acr === undefined ? 'no acr' : typeof acr === 'string' ? clip(acr, 60) : show(acr, 60),
    })
    return wanted === null || acr === wanted ? pass(evidence, at) : fail('insufficient', evidence, at)
  },
})
